// One message as a bubble: what it holds, who wrote it, its buttons.

import { fileUrl } from "./api.js";
import { avatar, fullName, h, icon } from "./dom.js";
import { richText } from "./richtext.js";
import { clockTime, fileSize, t } from "./words.js";
import { player } from "./voice.js";

// The message in one line, for the list and for quotes.
export function summary(message) {
  if (message.text) return message.text.replace(/\s+/g, " ");
  const kinds = ["photo", "voice", "sticker", "contact", "location", "video"];
  const words = { contact: "contact_name", location: "place" };
  const kind = kinds.find((name) => message[name]);
  const lead =
    kind === "sticker" ? `${message.sticker.emoji ?? ""} ${t("sticker")}`
    : kind === "contact" ? `👤 ${fullName(message.contact)}`
    : kind ? t(words[kind] ?? kind)
    : message.document?.file_name ?? (message.document ? t("file") : t("unsupported"));
  return [lead, message.caption].filter(Boolean).join(", ");
}

// doing: {tap, command, reply, more}, the acts a bubble offers.
export function bubble(message, doing) {
  const own = message.outgoing;
  const bare = Boolean(message.sticker);
  const node = h("div", {
    class: ["bubble", own ? "own" : "theirs", bare ? "bare" : "", message.photo ? "with-photo" : ""].join(" "),
  });
  if (message.forward_origin) node.append(h("p", { class: "from" }, t("forwarded_from", { name: originName(message) })));
  if (message.reply_to_message) node.append(quote(message.reply_to_message, doing));
  node.append(...content(message, doing), foot(message));
  const row = h(
    "article",
    { class: own ? "row own" : "row theirs", data: { id: message.message_id } },
    h("div", { class: "stack" }, node, inlineKeyboard(message, doing)),
    h(
      "button",
      { class: "icon act", type: "button", "aria-label": t("more"), "aria-haspopup": "menu", onclick: (event) => doing.more(event.currentTarget, message) },
      icon("more"),
    ),
  );
  row.addEventListener("contextmenu", (event) => {
    if (getSelection().toString() || event.target.closest("a, img")) return;
    event.preventDefault();
    doing.more(row.querySelector(".act"), message);
  });
  return row;
}

function originName(message) {
  const origin = message.forward_origin;
  const person = origin.sender_user;
  return origin.sender_user_name || (person && fullName(person)) || origin.chat?.title || t("unknown_sender");
}

function quote(answered, doing) {
  const name = answered.from?.is_bot ? answered.from.first_name : t("you");
  const jump = () => doing.jump(answered.message_id);
  return h("button", { class: "quote", type: "button", onclick: jump }, h("b", {}, name), h("span", {}, summary(answered)));
}

function content(message, doing) {
  const parts = [];
  if (message.photo) parts.push(photo(message.photo.at(-1)));
  if (message.document && !message.photo) parts.push(file(message.document));
  if (message.voice || message.audio) parts.push(player(message.voice || message.audio));
  if (message.sticker) parts.push(sticker(message.sticker));
  if (message.contact) parts.push(contact(message.contact));
  if (message.location) parts.push(place(message.location));
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  if (text) parts.push(h("div", { class: emojiOnly(message) ? "text huge" : "text", dir: "auto" }, richText(text, entities, doing.command), room(message)));
  if (!parts.length) parts.push(h("div", { class: "text quiet" }, t("unsupported")));
  return parts;
}

const emojiOnly = (message) => /^(\p{Extended_Pictographic}\uFE0F?\s*){1,3}$/u.test(message.text ?? "");

function photo(size) {
  const source = fileUrl(size.file_id);
  const image = h("img", { class: "photo", src: source, alt: t("photo"), loading: "lazy", width: String(size.width), height: String(size.height) });
  return h("a", { href: source, target: "_blank", rel: "noopener", class: "photo-link" }, image);
}

function file(document) {
  const name = document.file_name || t("file");
  return h(
    "a",
    { class: "file", href: fileUrl(document.file_id), download: name },
    h("span", { class: "file-icon" }, icon("file")),
    h("span", {}, h("b", {}, name), h("small", {}, `${fileSize(document.file_size)} · ${t("save")}`)),
  );
}

function sticker(body) {
  return h("img", { class: "sticker", src: fileUrl(body.file_id), alt: `${t("sticker")} ${body.emoji ?? ""}`, width: "168", height: "168" });
}

function contact(body) {
  const name = fullName(body);
  const number = /^\d{11}$/.test(body.phone_number) ? `+${body.phone_number}` : body.phone_number;
  return h("div", { class: "contact" }, avatar(name, body.user_id ?? 0, 44), h("span", {}, h("b", {}, name), h("small", {}, number)));
}

function place(location) {
  const where = `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`;
  return h("div", { class: "contact" }, h("span", { class: "file-icon" }, "📍"), h("span", {}, h("b", {}, t("place")), h("small", {}, where)));
}

function foot(message) {
  const parts = [message.edit_date ? `${t("edited")} ` : "", h("time", {}, clockTime(message.date))];
  if (message.outgoing) parts.push(tick(message.delivered));
  return h("span", { class: "foot-note" }, parts);
}

// Keeps the last line of the text clear of the time that lies over its end.
function room(message) {
  const words = `${message.edit_date ? `${t("edited")} ` : ""}${clockTime(message.date)} `;
  return h("span", { class: "room", "aria-hidden": "true" }, words, message.outgoing ? h("i") : null);
}

export function tick(delivered) {
  const words = t(delivered ? "delivered" : "sent");
  return h("span", { class: delivered ? "tick done" : "tick", role: "img", "aria-label": words, title: words }, icon(delivered ? "checks" : "check"));
}

function inlineKeyboard(message, doing) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h("div", { class: "inline" }, rows.map((row) => h("div", { class: "inline-row" }, row.map((button) => inlineButton(message, button, doing)))));
}

function inlineButton(message, button, doing) {
  const url = button.url || button.web_app?.url;
  if (url && /^https?:/i.test(url)) {
    return h("a", { class: "key", href: url, target: "_blank", rel: "noopener noreferrer", title: t("opens_page") }, h("span", {}, button.text), icon("external"));
  }
  const press = (event) => doing.tap(message, button, event.currentTarget);
  return h("button", { class: "key", type: "button", onclick: press }, h("span", {}, button.text), button.copy_text ? icon("copy") : null);
}
