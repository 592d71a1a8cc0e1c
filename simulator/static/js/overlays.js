// What lies above the page for a while: notes, menus, dialogs.

import { arrows, byId, h, icon } from "./dom.js";
import { t } from "./words.js";

export function toast(text, { action = null, seconds = 4, title = "" } = {}) {
  const note = h(action ? "button" : "div", { class: "toast", type: action ? "button" : null });
  if (title) note.append(h("b", {}, title));
  note.append(h("span", {}, text));
  const close = () => note.remove();
  if (action) note.addEventListener("click", () => (close(), action()));
  byId("toasts").append(note);
  setTimeout(close, seconds * 1000);
}

let openMenu = null;

export function closeMenu() {
  openMenu?.();
}

// items: {icon, label, hint, danger, run}
export function menu(anchor, items, place = "below") {
  closeMenu();
  const list = h("div", { class: `menu ${place}`, role: "menu" });
  for (const item of items) {
    const run = () => (closeMenu(), item.run());
    const button = h("button", { type: "button", role: "menuitem", class: item.danger ? "danger" : null, onclick: run });
    if (item.icon) button.append(icon(item.icon));
    button.append(h("span", {}, item.label, item.hint ? h("small", {}, item.hint) : null));
    list.append(button);
  }
  document.body.append(list);
  position(list, anchor, place);
  arrows(list);
  list.querySelector("button")?.focus();
  const outside = (event) => !list.contains(event.target) && closeMenu();
  const keys = (event) => {
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      closeMenu();
    }
  };
  list.addEventListener("keydown", keys);
  setTimeout(() => document.addEventListener("pointerdown", outside));
  openMenu = () => {
    const hadFocus = list.contains(document.activeElement);
    list.remove();
    document.removeEventListener("pointerdown", outside);
    openMenu = null;
    if (hadFocus && anchor.focus) anchor.focus();
  };
}

function position(list, anchor, place) {
  const box = anchor.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const left = place === "below-end" ? box.right - size.width : box.left;
  const top = place === "above" ? box.top - size.height - 8 : box.bottom + 6;
  list.style.left = `${Math.max(8, Math.min(left, innerWidth - size.width - 8))}px`;
  list.style.top = `${Math.max(8, Math.min(top, innerHeight - size.height - 8))}px`;
}

// A dialog with a title; gives {dialog, body, close}. Escape and a tap beside it close it.
export function dialog(title, className = "") {
  const body = h("div", { class: "dialog-body" });
  const close = () => box.close();
  const box = h(
    "dialog",
    { class: className, "aria-label": title, onclose: () => box.remove() },
    h(
      "header",
      {},
      h("h2", {}, title),
      h("button", { class: "icon", type: "button", "aria-label": t("close"), onclick: close }, icon("close")),
    ),
    body,
  );
  box.addEventListener("click", (event) => event.target === box && close());
  document.body.append(box);
  box.showModal();
  return { dialog: box, body, close };
}

export function confirm(title, text, yes) {
  return new Promise((resolve) => {
    const { dialog: box, body, close } = dialog(title, "narrow");
    const done = () => (resolve(true), close());
    body.append(
      h("p", {}, text),
      h(
        "div",
        { class: "actions" },
        h("button", { type: "button", onclick: close }, t("cancel")),
        h("button", { type: "button", class: "primary", autofocus: true, onclick: done }, yes),
      ),
    );
    body.querySelector(".primary").focus();
    box.addEventListener("close", () => resolve(false));
  });
}

export function alertBox(title, text) {
  const { body, close } = dialog(title, "narrow");
  const ok = h("button", { type: "button", class: "primary", onclick: close }, t("ok"));
  body.append(h("p", { class: "prewrap" }, text), h("div", { class: "actions" }, ok));
  ok.focus();
}
