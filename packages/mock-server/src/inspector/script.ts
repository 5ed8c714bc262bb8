/**
 * What the inspector does in the browser. Everything from the server is put into the page as text, never as markup.
 * It asks again each second while the page is in view.
 */
export const script = `
const find = (id) => document.getElementById(id);
const make = (tag, text, className) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
};
const ask = async (path, body) => {
  const init = body ? { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {};
  const response = await fetch(path, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
};
const table = (headings, rows, empty) => {
  if (rows.length === 0) return make("p", empty, "quiet");
  const element = make("table");
  const head = element.createTHead().insertRow();
  for (const heading of headings) head.append(make("th", heading));
  const body = element.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const [text, className] of cells) row.append(make("td", text, className));
  }
  return element;
};
const time = (iso) => iso.replace("T", " ").replace(".000Z", "Z");
const requestRow = (entry) => [
  [time(entry.at), "mono whole"],
  [String(entry.reply.status), entry.reply.status < 400 ? "good" : "bad"],
  [entry.request.method + " " + entry.request.path, "mono path"],
  [entry.operation ?? "", "mono whole"],
  [[entry.reason, ...entry.findings.map((finding) => finding.in + " " + finding.at + " " + finding.message)].filter(Boolean).join("; ")],
];
const section = (title, note, now, pending, requests) => {
  const element = make("section");
  element.append(make("h2", title), make("p", note, "quiet"));
  if (now) element.append(make("p", time(now), "now"));
  if (pending) {
    element.append(make("h3", "Due next"));
    const rows = pending.slice(0, 20).map((event) => [[time(event.at), "mono whole"], [event.event, "whole"], [event.id, "mono"], [event.reason]]);
    element.append(table(["when", "what", "id", "then"], rows, "Nothing is due."));
  }
  element.append(make("h3", "Last requests"));
  const rows = requests.slice(-20).reverse().map(requestRow);
  element.append(table(["when", "status", "request", "operation", "reason"], rows, "None yet."));
  return element;
};
let shown = "";
const refresh = async () => {
  const [status, pending, requests] = await Promise.all([ask("/_mock/status"), ask("/_mock/clock/pending"), ask("/_mock/requests?limit=500")]);
  const now = JSON.stringify([status, pending, requests]);
  if (now === shown) return;
  shown = now;
  find("digest").textContent = "spec " + status.specDigest.slice(0, 12);
  const sections = status.environments.map((one) => {
    const mine = (list) => list.filter((entry) => entry.environment === one.id);
    const note = one.key + (one.branch ? ", branch " + one.branch : "") + " · " + one.runs + " runs · " + one.requests + " requests";
    return section(one.id, note, one.now, mine(pending), mine(requests));
  });
  const homeless = requests.filter((entry) => entry.environment === undefined);
  if (homeless.length > 0) sections.push(section("No environment", "requests whose credentials were not accepted", "", undefined, homeless));
  if (sections.length === 0) sections.push(make("p", "No environment is open yet: the first request with a key opens one.", "quiet"));
  find("environments").replaceChildren(...sections);
};
const attempt = async (work) => {
  try {
    await work();
    find("notice").textContent = "";
  } catch (error) {
    find("notice").textContent = error.message;
    find("notice").className = "bad";
  }
};
for (const button of document.querySelectorAll("[data-advance]")) {
  button.addEventListener("click", () => attempt(async () => {
    await ask("/_mock/clock/advance", JSON.parse(button.dataset.advance));
    await refresh();
  }));
}
attempt(refresh);
setInterval(() => { if (!document.hidden) attempt(refresh); }, 1000);
`;
