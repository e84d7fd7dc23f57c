import { render } from "preact";
import "./look/look.css";
import { App } from "./shell/app.tsx";
import { followLinks } from "./reach/place.ts";
import { listenToKeys } from "./shell/keys.ts";

followLinks();
listenToKeys();
render(<App />, document.getElementById("app")!);
