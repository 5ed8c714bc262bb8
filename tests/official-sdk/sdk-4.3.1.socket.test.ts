import { play } from "./play.js";

play("4.3.1");
