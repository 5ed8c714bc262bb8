import { HttpResponse, http } from "msw";

/**
 * What people write by hand where they have no mock: handlers for three routes, and a map. It knows the one story that it
 * is told: no validation, no refusals, no lists, no journal, no other status.
 */
export function createHandWritten(base: string) {
  const runs = new Map<string, { created: number; until: number }>();
  let now = Date.UTC(2030, 0, 1);
  const iso = (at: number) => new Date(at).toISOString();
  const hours = (delay: string) => Number.parseInt(delay, 10) * 3_600_000;

  function present(id: string, run: { created: number; until: number }) {
    return {
      id,
      status: run.until > now ? "DELAYED" : "QUEUED",
      taskIdentifier: "send-email",
      createdAt: iso(run.created),
      updatedAt: iso(now),
      delayedUntil: iso(run.until),
      isQueued: true,
      isExecuting: false,
      isWaiting: false,
      isCompleted: false,
      isSuccess: false,
      isFailed: false,
      isCancelled: false,
      isTest: false,
      costInCents: 0,
      baseCostInCents: 0,
      durationMs: 0,
      tags: [],
      depth: 0,
      metadata: {},
      triggerFunction: "trigger",
      attemptCount: 0,
      attempts: [],
      relatedRuns: {},
    };
  }

  return {
    handlers: [
      http.post<{ task: string }, { options: { delay: string } }>(
        `${base}/api/v1/tasks/:task/trigger`,
        async ({ request }) => {
          const { options } = await request.json();
          const id = `run_${runs.size}`;
          runs.set(id, { created: now, until: now + hours(options.delay) });
          return HttpResponse.json({ id });
        },
      ),
      http.post<{ id: string }, { delay: string }>(
        `${base}/api/v1/runs/:id/reschedule`,
        async ({ request, params }) => {
          const { delay } = await request.json();
          const run = runs.get(params.id);
          if (!run) return HttpResponse.json({ error: "Run not found" }, { status: 404 });
          run.until = now + hours(delay);
          return HttpResponse.json(present(params.id, run));
        },
      ),
      http.get<{ id: string }>(`${base}/api/v3/runs/:id`, ({ params }) => {
        const run = runs.get(params.id);
        if (!run) return HttpResponse.json({ error: "Not found" }, { status: 404 });
        return HttpResponse.json(present(params.id, run));
      }),
    ],
    advance(by: string): void {
      now += hours(by);
    },
    reset(): void {
      runs.clear();
      now = Date.UTC(2030, 0, 1);
    },
  };
}
