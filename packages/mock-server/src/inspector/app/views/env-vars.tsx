import type { ViewProps } from "../app.js";
import { ask } from "../control.js";
import { useLoaded } from "../live.js";
import { Paged } from "../paged.js";
import { Table } from "../parts.js";

/** Environment variables; the value of a secret one is not told. */
export function EnvVarsView(_: ViewProps) {
  const { data = [], error } = useLoaded(() => ask("envvars.list"));
  if (error) return <p class="bad">{error}</p>;
  return (
    <Paged of={data} name="variable">
      {(shown) => (
        <Table
          label="Environment variables"
          rows={shown}
          keyOf={({ name }) => name}
          empty="No environment variable yet."
          columns={[
            { title: "Name", className: "mono", cell: ({ name }) => name },
            {
              title: "Value",
              className: "mono wide",
              cell: ({ value, isSecret }) => (isSecret ? <span class="quiet">secret</span> : value),
            },
          ]}
        />
      )}
    </Paged>
  );
}
