// Below the messages: writing, the bot's keyboard and menu, attaching, recording; or Start and Restart.

import { act, sendFile } from "./api.js";
import { attachMenu, pick, preview, shareOwnContact } from "./attach.js";
import { byId, h, icon } from "./dom.js";
import { menu, toast } from "./overlays.js";
import { chooseSticker } from "./stickers.js";
import { changes, selectedChat, state } from "./state.js";
import { record } from "./voice.js";
import { summary } from "./message.js";
import { duration, t } from "./words.js";

const MOST = 4096;
let about = null; // {kind: "reply" | "edit", message}
let keysHidden = false;
let recording = null;

export function setUpComposer() {
  changes.addEventListener("selected", () => ((about = null), (keysHidden = false), draw(true)));
  changes.addEventListener("chat", ({ detail }) => detail.id === state.selected && refresh());
  for (const kind of ["dragover", "drop"]) byId("open").addEventListener(kind, dropped);
}

const field = () => byId("field");

export function insertText(text) {
  if (!field()) return;
  field().setRangeText(text, field().selectionStart, field().selectionEnd, "end");
  field().focus();
  grow();
}

export function replyTo(message) {
  about = { kind: "reply", message };
  draw(true);
}

export function editMessage(message) {
  about = { kind: "edit", message };
  draw(true);
  field().value = message.text ?? message.caption ?? "";
  grow();
}

// Draws anew only when the shape changes, so that a text being typed is never disturbed.
let shape = "";

function refresh() {
  const { view } = selectedChat();
  const now = JSON.stringify([view.started, view.blocked, view.keyboard, view.menu_button, view.commands]);
  if (now !== shape) {
    keysHidden = false;
    draw(document.activeElement === document.body || byId("foot").contains(document.activeElement));
  }
}

function draw(focus = false) {
  const chat = selectedChat();
  if (!chat) return;
  const { view } = chat;
  shape = JSON.stringify([view.started, view.blocked, view.keyboard, view.menu_button, view.commands]);
  const typed = field()?.dataset.chat === String(view.id) ? field().value : chat.draft ?? "";
  if (!view.started || view.blocked) {
    const words = t(view.blocked ? "restart" : "start");
    const start = h("button", { class: "start", type: "button", onclick: () => act(view.id, "start") }, words);
    byId("foot").replaceChildren(view.blocked ? h("p", { class: "quiet" }, t("blocked")) : "", start);
    if (focus) start.focus();
    return;
  }
  byId("foot").replaceChildren(...[aboutLine(), writing(chat, typed), replyKeyboard(view)].filter(Boolean));
  grow();
  // On a touch screen the keyboard would cover the messages: there she taps the field herself.
  if (focus && matchMedia("(hover: hover)").matches) field().focus();
}

function aboutLine() {
  if (!about) return null;
  const stop = () => {
    if (about.kind === "edit") field().value = "";
    about = null;
    draw(true);
  };
  const title = about.kind === "edit" ? t("editing") : t("reply");
  return h(
    "div",
    { class: "about" },
    icon(about.kind),
    h("span", {}, h("b", {}, title), h("span", {}, summary(about.message))),
    h("button", { type: "button", class: "icon", "aria-label": t("cancel"), onclick: stop }, icon("close")),
  );
}

function writing(chat, typed) {
  const { view } = chat;
  const placeholder = view.keyboard?.input_field_placeholder || t("message");
  const input = h("textarea", { id: "field", rows: "1", maxlength: String(MOST), placeholder, "aria-label": t("message"), autocomplete: "off", data: { chat: view.id } });
  input.value = typed;
  input.addEventListener("input", () => ((chat.draft = input.value), grow()));
  input.addEventListener("keydown", keys);
  input.addEventListener("paste", pasted);
  const form = h(
    "form",
    { class: "writing", onsubmit: (event) => (event.preventDefault(), send()) },
    menuButton(view),
    h("button", { type: "button", class: "icon", "aria-label": t("attach"), title: t("attach"), "aria-haspopup": "menu", onclick: (event) => attachMenu(event.currentTarget) }, icon("clip")),
    input,
    h("button", { type: "button", class: "icon", "aria-label": t("stickers"), title: t("stickers"), onclick: () => chooseSticker(view.id) }, icon("smile")),
    keysToggle(view),
    h("button", { type: "button", class: "icon mic", id: "mic", "aria-label": t("record"), title: t("record"), onclick: startRecording }, icon("mic")),
    h("button", { class: "icon send", id: "send", "aria-label": t("send"), title: t("send") }, icon("send")),
  );
  return form;
}

function menuButton(view) {
  const button = view.menu_button;
  if (button.type === "web_app") {
    return h("a", { class: "icon", href: button.web_app.url, target: "_blank", rel: "noopener noreferrer", "aria-label": button.text, title: button.text }, icon("external"));
  }
  if (!view.commands.length) return null;
  const items = view.commands.map((command) => ({
    label: command.description,
    hint: `/${command.command}`,
    run: () => act(view.id, "text", { text: `/${command.command}` }),
  }));
  return h("button", { type: "button", class: "icon menu-button", "aria-haspopup": "menu", "aria-label": t("menu"), title: t("menu"), onclick: (event) => menu(event.currentTarget, items, "above") }, icon("menu"));
}

function keysToggle(view) {
  if (!view.keyboard?.keyboard) return null;
  const flip = () => ((keysHidden = !keysHidden), draw(true));
  return h("button", { type: "button", class: "icon", "aria-label": t("keyboard"), title: t("keyboard"), "aria-pressed": String(!keysHidden), onclick: flip }, icon("keys"));
}

function replyKeyboard(view) {
  if (!view.keyboard?.keyboard || keysHidden) return null;
  const rows = view.keyboard.keyboard.map((row) =>
    h("div", { class: "keys-row" }, row.map((button) => {
      const text = button.text ?? button;
      const press = button.request_contact ? shareOwnContact : () => act(view.id, "reply-button", { text });
      return h("button", { type: "button", class: "key", onclick: press }, h("span", {}, text));
    })),
  );
  return h("div", { class: "keys", role: "group", "aria-label": t("keyboard") }, rows);
}

function grow() {
  const input = field();
  if (!input) return;
  input.style.height = "auto";
  if (input.scrollHeight) input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
  byId("foot").classList.toggle("has-text", Boolean(input.value.trim()));
}

function keys(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  } else if (event.key === "ArrowUp" && !field().value) {
    const own = [...(selectedChat().messages?.values() ?? [])].filter((message) => message.outgoing && message.text).at(-1);
    if (own) (event.preventDefault(), editMessage(own));
  } else if (event.key === "Escape" && about) {
    byId("foot").querySelector(".about .icon").click();
  }
}

async function send() {
  const chat = selectedChat();
  const text = field().value.trim();
  if (!text) return;
  const what = about;
  about = null;
  field().value = chat.draft = "";
  if (what) draw(true);
  grow();
  const done =
    what?.kind === "edit"
      ? await act(chat.view.id, "edit", { message_id: what.message.message_id, text })
      : await act(chat.view.id, "text", { text, reply_to: what?.message.message_id ?? null });
  if (!done && field() && !field().value) (field().value = text), grow();
}

function pasted(event) {
  const files = [...event.clipboardData.files];
  if (files.length) (event.preventDefault(), preview(files));
}

function dropped(event) {
  if (![...event.dataTransfer.types].includes("Files")) return;
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  if (event.type === "drop" && files.length && selectedChat()?.view.started) preview(files);
}

async function startRecording() {
  const id = state.selected;
  try {
    recording = await record();
  } catch {
    toast(t("no_microphone"));
    pick("audio/*", ([file]) => sendFile(id, "voice", file, { duration: "1" }));
    return;
  }
  const begun = performance.now();
  const time = h("span", { class: "record-time" }, duration(0));
  const ticking = setInterval(() => (time.textContent = duration((performance.now() - begun) / 1000)), 250);
  const end = async (wanted) => {
    clearInterval(ticking);
    const { file, seconds } = await recording.stop();
    recording = null;
    draw(true);
    if (wanted) await sendFile(id, "voice", file, { duration: String(seconds) });
  };
  byId("foot").replaceChildren(
    h(
      "div",
      { class: "writing recording" },
      h("i", { class: "record-dot" }),
      h("span", { role: "status" }, `${t("recording")} `, time),
      h("button", { type: "button", class: "plain", onclick: () => end(false) }, t("cancel")),
      h("button", { type: "button", class: "icon send", "aria-label": t("send"), onclick: () => end(true) }, icon("send")),
    ),
  );
  byId("foot").querySelector(".send").focus();
}
