/**
 * The floor: a bare `node:http` server that sends a run, `node floor.mjs FILE`. A request with a body has it read and
 * parsed first.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const run = readFileSync(process.argv[2]);
const headers = { "content-type": "application/json", "content-length": run.length };
createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, headers).end(run);
    return;
  }
  let text = "";
  request.setEncoding("utf8").on("data", (part) => {
    text += part;
  });
  request.on("end", () => {
    JSON.parse(text);
    response.writeHead(200, headers).end(run);
  });
}).listen(0, "127.0.0.1", function listening() {
  console.log(`http://127.0.0.1:${this.address().port}`);
});
