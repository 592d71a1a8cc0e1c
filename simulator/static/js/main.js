// Starts the page and connects its parts.

import { setUpComposer } from "./composer.js";
import { byId, h } from "./dom.js";
import { setUpList } from "./list.js";
import { closeMenu } from "./overlays.js";
import { choosePerson } from "./people.js";
import { setUpPhone } from "./phone.js";
import { begin, changes, markRead, select, state } from "./state.js";
import { setUpThread } from "./thread.js";
import { language, languages, loadWords, setLanguage, translatePage } from "./words.js";

function showSelected() {
  const open = state.chats.has(state.selected);
  byId("welcome").hidden = open;
  byId("open").hidden = !open;
  byId("app").dataset.view = open ? "thread" : "list";
}

function follow() {
  const id = Number(location.hash.replace("#", "")) || null;
  select(state.chats.has(id) ? id : null);
}

function offerLanguages() {
  byId("languages").replaceChildren(
    ...languages().map(({ code, name }) => {
      const change = () => {
        setLanguage(code);
        offerLanguages();
        translatePage();
        changes.dispatchEvent(new CustomEvent("everything"));
        changes.dispatchEvent(new CustomEvent("selected", { detail: { id: state.selected } }));
        byId("languages").querySelector("[aria-pressed=true]").focus();
      };
      return h("button", { type: "button", lang: code, "aria-pressed": String(code === language()), onclick: change }, name);
    }),
  );
}

function setUpTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const theme = localStorage.getItem("theme") || (dark.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
    byId("theme").querySelector("use").setAttribute("href", theme === "dark" ? "#i-sun" : "#i-moon");
  };
  byId("theme").addEventListener("click", () => {
    localStorage.setItem("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    apply();
  });
  dark.addEventListener("change", apply);
  apply();
}

function setUpKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      byId("app").dataset.view = "list";
      byId("search").focus();
    }
    if (event.altKey && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const ids = [...document.querySelectorAll("#chats a[data-id]")].map((item) => item.dataset.id);
      const next = ids.indexOf(String(state.selected)) + (event.key === "ArrowDown" ? 1 : -1);
      if (ids[next]) location.hash = ids[next];
    }
  });
}

await loadWords();
setUpTheme();
offerLanguages();
translatePage();
// First of all listeners: what the others draw must be visible to be measured.
changes.addEventListener("selected", showSelected);
setUpList();
setUpThread();
setUpComposer();
setUpPhone();
setUpKeys();
changes.addEventListener("connection", () => (byId("offline").hidden = state.connected));
changes.addEventListener("everything", () => {
  if (state.selected && !state.chats.get(state.selected)?.messages) follow();
});
addEventListener("hashchange", () => (closeMenu(), follow()));
addEventListener("focus", markRead);
byId("welcome-choose").addEventListener("click", choosePerson);
byId("new-chat").addEventListener("click", choosePerson);
byId("back").addEventListener("click", () => (location.hash = ""));
await begin();
follow();
