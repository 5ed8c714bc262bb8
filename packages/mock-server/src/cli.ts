import { runCli } from "./adapters/run-cli.js";

const outcome = await runCli({
  args: process.argv.slice(2),
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
});
if (typeof outcome === "number") {
  process.exitCode = outcome;
} else {
  const stop = () => void outcome.close().finally(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
