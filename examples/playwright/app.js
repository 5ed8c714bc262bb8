// The app under test, which runs in a process of its own. It knows nothing of a mock.
import { createServer } from "node:http";
import { createClient } from "@trigger-api/client";

const trigger = createClient();

const server = createServer(async (request, response) => {
  try {
    await answer(request, response);
  } catch (error) {
    response.writeHead(502, { "content-type": "text/html" }).end(`<p role="alert">${error.name}</p>`);
  }
});
server.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (request.method === "GET") {
    response.writeHead(200, { "content-type": "text/html" }).end(await page());
    return;
  }
  if (pathname === "/invite") await trigger.tasks.trigger("send-invitation", { options: { delay: "1d" } });
  if (pathname === "/put-off") await trigger.runs.reschedule(searchParams.get("id"), { delay: "2d" });
  response.writeHead(303, { location: "/" }).end();
}

async function page() {
  const { data } = await trigger.runs.list({ filter: { taskIdentifier: ["send-invitation"] } });
  const rows = data.map(
    ({ id, status }) =>
      `<li>${status} <form method="post" action="/put-off?id=${id}"><button>Put off</button></form></li>`,
  );
  return `<!doctype html><title>Invitations</title>
<form method="post" action="/invite"><button>Invite</button></form><ul>${rows.join("")}</ul>`;
}
