// The list of chats on the left: everybody the viewer has been so far, the newest first.

import { arrows, avatar, byId, fullName, h, icon } from "./dom.js";
import { meet } from "./people.js";
import { changes, state } from "./state.js";
import { summary } from "./message.js";
import { shortTime, story, t } from "./words.js";

export function setUpList() {
  for (const kind of ["everything", "people", "chat", "message", "deleted", "delivered", "typing", "selected", "sms"]) {
    changes.addEventListener(kind, scheduleDraw);
  }
  changes.addEventListener("selected", ({ detail }) => detail.id && (byId("search").value = ""));
  byId("search").addEventListener("input", draw);
  byId("search").addEventListener("keydown", (event) => {
    const first = byId("chats").querySelector("a, button");
    if (event.key === "Enter" && first) first.click();
    if (event.key === "ArrowDown" && first) (event.preventDefault(), first.focus());
  });
  arrows(byId("chats"), "a, button");
}

let scheduled = false;

function scheduleDraw() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => ((scheduled = false), draw()));
}

function draw() {
  const wanted = byId("search").value.trim().toLowerCase();
  const chats = [...state.chats.values()]
    .filter((chat) => `${fullName(chat.view.user)} ${chat.view.phone}`.toLowerCase().includes(wanted))
    .sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0) || (b.last?.message_id ?? 0) - (a.last?.message_id ?? 0));
  const focused = document.activeElement?.closest?.("#chats [data-id]")?.dataset.id;
  const offered = state.people.filter((person) => !state.chats.has(person.user_id) && person.name.toLowerCase().includes(wanted));
  const heading = offered.length ? [h("li", { class: "suggested" }, t("be_one"))] : [];
  byId("chats").replaceChildren(...chats.map(item), ...heading, ...offered.map(suggestion));
  if (focused) byId("chats").querySelector(`[data-id="${focused}"]`)?.focus();
}

function item(chat) {
  const { view, last } = chat;
  const name = fullName(view.user);
  const typing = chat.typingUntil > Date.now();
  const link = h(
    "a",
    { href: `#${view.id}`, data: { id: view.id }, "aria-current": view.id === state.selected ? "true" : null },
    avatar(name, view.id, 50),
    h("span", { class: "chat-name" }, name),
    h("span", { class: "chat-time" }, last ? ticks(last) : null, last ? shortTime(last.date) : ""),
    h(
      "span",
      { class: typing ? "chat-last typing" : "chat-last" },
      typing ? `${t("typing")}…` : last ? [last.outgoing ? h("i", {}, `${t("you")}: `) : null, summary(last)] : t("no_messages"),
    ),
    chat.unread ? h("b", { class: "badge" }, String(chat.unread)) : null,
  );
  return h("li", {}, link);
}

function suggestion(person) {
  const words = h("span", {}, h("b", {}, person.name), h("small", {}, story(person.story)));
  const button = h("button", { type: "button", class: "offered", data: { id: person.user_id }, onclick: () => meet(person) }, avatar(person.name, person.user_id, 46), words);
  button.title = story(person.story);
  return h("li", {}, button);
}

function ticks(message) {
  return message.outgoing ? icon(message.delivered ? "checks" : "check") : null;
}
