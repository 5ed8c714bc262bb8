import { play } from "./play.js";

play("3.3.17");
