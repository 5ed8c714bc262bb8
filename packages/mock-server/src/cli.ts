import { runCli } from "./adapters/run-cli.js";

const running = runCli({
  args: process.argv.slice(2),
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
});
// Before anything is printed: whoever reads the first line may send the signal at once.
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

const outcome = await running;
if (typeof outcome === "number") process.exitCode = outcome;

function stop(): void {
  running.then((started) => (typeof started === "number" ? undefined : started.close())).finally(() => process.exit(0));
}
