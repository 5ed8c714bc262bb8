import { styleText } from "node:util";
import { exitCodes } from "./adapters/cli-options.js";
import { createLogOutput } from "./adapters/log-output.js";
import { runCli } from "./adapters/run-cli.js";
import { createStop } from "./adapters/stop-signals.js";

const output = createLogOutput(process.stdout, setImmediate);
const running = runCli({
  args: process.argv.slice(2),
  colours: styleText("red", "x", { stream: process.stdout }) !== "x",
  // Set by scripts that start it and take the port in a way of their own, such as `npm start`.
  portHint: process.env.TRIGGER_API_MOCK_PORT_HINT,
  print: output.print,
  printError: (text) => process.stderr.write(text),
});
const stop = createStop({
  async end() {
    const started = await running;
    if (typeof started === "number") return started;
    await started.close();
    return started.exitCode();
  },
  exit(code) {
    output.flush();
    process.exit(code);
  },
  now: () => performance.now(),
});
// Before anything is printed: whoever reads the first line may send the signal at once.
process.on("SIGINT", () => stop(exitCodes.interrupted));
process.on("SIGTERM", () => stop(exitCodes.terminated));
// Whoever started this may have read enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const outcome = await running;
if (typeof outcome === "number") process.exitCode = outcome;
