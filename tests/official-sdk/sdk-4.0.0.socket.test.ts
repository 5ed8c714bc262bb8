import { play } from "./play.js";

play("4.0.0");
