import { configureGlobal } from "fast-check";

/** How often each property is tried, where its test does not say so itself. `pnpm check:full` asks for many more. */
configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });
