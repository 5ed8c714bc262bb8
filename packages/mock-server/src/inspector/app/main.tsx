import { render } from "preact";
import { App } from "./app.js";
import "./style.css";

const root = document.getElementById("inspector");
if (root) render(<App />, root);
