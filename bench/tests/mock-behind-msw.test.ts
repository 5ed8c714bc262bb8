import { createMockServer } from "../../packages/mock-server/dist/index.js";
import { handlers } from "../../packages/mock-server/dist/msw.js";
import { tellStories } from "./story.js";
import { base, useMsw } from "./use-msw.js";

const mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
useMsw(handlers(mock, { baseUrl: base }), mock.reset);
tellStories((by) => mock.clock.advance(by));
