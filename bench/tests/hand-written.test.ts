import { createHandWritten } from "./hand-written.js";
import { tellStories } from "./story.js";
import { base, useMsw } from "./use-msw.js";

const handWritten = createHandWritten(base);
useMsw(handWritten.handlers, handWritten.reset);
tellStories(handWritten.advance);
