// The open chat: its messages, what the bot is doing, taps on inline buttons.

import { act } from "./api.js";
import { byId, fullName, h } from "./dom.js";
import { bubble, tick } from "./message.js";
import { alertBox, confirm, menu, toast } from "./overlays.js";
import { editMessage, replyTo } from "./composer.js";
import { shareOwnContact } from "./attach.js";
import { changes, markRead, selectedChat, state } from "./state.js";
import { dayName, story, t } from "./words.js";

const TAP_WAIT_MS = 20_000;
const waiting = new Map(); // callback query id → button that shows it waits
const early = new Map(); // answers that came before the tap's own response

const mine = (detail) => detail.id === state.selected;

export function setUpThread() {
  changes.addEventListener("selected", () => (drawHead(), drawAll()));
  changes.addEventListener("chat", ({ detail }) => mine(detail) && drawHead());
  changes.addEventListener("everything", drawHead);
  changes.addEventListener("typing", ({ detail }) => mine(detail) && (drawHead(), drawTyping()));
  changes.addEventListener("message", ({ detail }) => mine(detail) && showMessage(detail));
  changes.addEventListener("deleted", ({ detail }) => mine(detail) && row(detail.messageId)?.remove());
  changes.addEventListener("delivered", ({ detail }) => mine(detail) && row(detail.messageId)?.querySelector(".tick")?.replaceWith(tick(true)));
  changes.addEventListener("callback_answer", ({ detail }) => answered(detail));
  byId("more").addEventListener("click", chatMenu);
  byId("to-end").addEventListener("click", () => scrollToEnd("smooth"));
  byId("log").addEventListener("scroll", () => {
    pinned = atEnd();
    byId("to-end").hidden = pinned;
  });
  // Pictures that load late and a growing field below must not push the newest message out of sight.
  const keep = () => pinned && scrollToEnd();
  byId("log").addEventListener("load", keep, true);
  new ResizeObserver(keep).observe(byId("log"));
}

let pinned = true;

const row = (messageId) => byId("log").querySelector(`[data-id="${messageId}"]`);
const atEnd = () => byId("log").scrollHeight - byId("log").scrollTop - byId("log").clientHeight < 120;

function scrollToEnd(behavior = "instant") {
  byId("log").scrollTo({ top: byId("log").scrollHeight, behavior });
  pinned = true;
}

const typingWords = { upload_photo: "sending_photo", upload_document: "sending_file", record_voice: "sending_voice", upload_voice: "sending_voice" };

function drawHead() {
  const chat = selectedChat();
  if (!chat) return;
  const isTyping = chat.typingUntil > Date.now();
  const name = state.bot.texts?.name?.[chat.view.user.language_code] || state.bot.user.first_name;
  byId("peer-name").textContent = name;
  byId("peer-state").className = isTyping ? "typing" : "";
  byId("peer-state").textContent = isTyping ? `${t(typingWords[chat.typing] ?? "typing")}…` : `${t("bot")} · ${t("you_are", { name: fullName(chat.view.user) })}`;
  document.title = `${fullName(chat.view.user)} · ${name}`;
}

function drawAll() {
  const chat = selectedChat();
  const log = byId("log");
  log.replaceChildren();
  if (!chat?.messages) return;
  log.append(card(chat));
  let before = null;
  for (const message of chat.messages.values()) {
    append(message, before);
    before = message;
  }
  drawTyping();
  scrollToEnd();
  byId("to-end").hidden = true;
}

function card(chat) {
  const words = story(chat.view.story);
  return h("div", { class: "story" }, h("b", {}, t("you_are", { name: fullName(chat.view.user) })), words ? h("span", {}, words) : null, h("small", {}, chat.view.phone));
}

function append(message, before) {
  const log = byId("log");
  if (!before || dayName(before.date) !== dayName(message.date)) log.append(h("p", { class: "day" }, h("span", {}, dayName(message.date))));
  const node = bubble(message, doing);
  if (before && before.outgoing === message.outgoing && message.date - before.date < 300) node.classList.add("joined");
  log.append(node);
}

function showMessage({ message, isNew }) {
  const chat = selectedChat();
  if (!chat.messages) return; // still being fetched; drawn whole when it is there
  const log = byId("log");
  const stay = pinned || (isNew && message.outgoing);
  const old = row(message.message_id);
  if (old) {
    const fresh = bubble(message, doing);
    if (old.classList.contains("joined")) fresh.classList.add("joined");
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(fresh);
    if (hadFocus) (fresh.querySelector(".key") || log).focus();
  } else if (isNew) {
    const all = [...chat.messages.values()];
    append(message, all[all.length - 2] ?? null);
    row(message.message_id)?.classList.add("fresh");
  }
  drawHead();
  drawTyping();
  if (stay) scrollToEnd();
  else byId("to-end").hidden = false;
  if (document.hasFocus()) markRead();
}

function drawTyping() {
  const log = byId("log");
  log.querySelector(".typing-row")?.remove();
  if ((selectedChat()?.typingUntil ?? 0) <= Date.now()) return;
  log.append(h("div", { class: "row theirs typing-row", "aria-hidden": "true" }, h("div", { class: "bubble theirs dots" }, h("i"), h("i"), h("i"))));
  if (pinned) scrollToEnd();
}

const doing = {
  async tap(message, button, node) {
    if (button.copy_text) return copy(button.copy_text.text);
    if (node.classList.contains("waits")) return;
    node.classList.add("waits");
    node.setAttribute("aria-busy", "true");
    const done = await act(state.selected, "tap", { message_id: message.message_id, text: button.text, data: button.callback_data ?? null });
    const query = done?.callback_query_id;
    if (!query || early.delete(query)) return rest(node);
    waiting.set(query, node);
    setTimeout(() => (waiting.delete(query), rest(node)), TAP_WAIT_MS);
  },
  command: (text) => act(state.selected, "text", { text }),
  jump(messageId) {
    const target = row(messageId);
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("marked");
    setTimeout(() => target?.classList.remove("marked"), 1500);
  },
  more(anchor, message) {
    const text = message.text ?? message.caption;
    const items = [{ icon: "reply", label: t("reply"), run: () => replyTo(message) }];
    if (text) items.push({ icon: "copy", label: t("copy"), run: () => copy(text) });
    if (message.outgoing && text) items.push({ icon: "edit", label: t("edit"), run: () => editMessage(message) });
    if (text) items.push({ icon: "forward", label: t("forward"), run: () => forward(message, text) });
    menu(anchor, items, message.outgoing ? "below-end" : "below");
  },
};

function rest(node) {
  node.classList.remove("waits");
  node.removeAttribute("aria-busy");
}

function answered({ id, answer }) {
  const node = waiting.get(answer.callback_query_id);
  if (node) (waiting.delete(answer.callback_query_id), rest(node));
  else early.set(answer.callback_query_id, true);
  if (id !== state.selected || !answer.text) return;
  if (answer.show_alert) alertBox(byId("peer-name").textContent, answer.text);
  else toast(answer.text);
}

function forward(message, text) {
  const origin = message.forward_origin ?? { type: "user", sender_user: message.from, date: message.date };
  act(state.selected, "forward", { text, origin });
}

async function copy(text) {
  await navigator.clipboard?.writeText(text).catch(() => {});
  toast(t("copied"), { seconds: 2 });
}

function chatMenu() {
  const chat = selectedChat();
  const items = [{ icon: "person", label: t("contact"), run: shareOwnContact }];
  for (const command of chat.view.commands) {
    items.push({ label: `/${command.command}`, hint: command.description, run: () => doing.command(`/${command.command}`) });
  }
  if (chat.view.started && !chat.view.blocked) items.push({ icon: "block", label: t("block"), danger: true, run: block });
  menu(byId("more"), items, "below-end");
}

async function block() {
  const name = byId("peer-name").textContent;
  if (await confirm(t("block"), name, t("block"))) await act(state.selected, "block");
}
