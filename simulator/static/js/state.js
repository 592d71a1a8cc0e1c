// What the page knows: the bot, the people offered, the chats. Follows the live events; tells listeners what changed.

import { getMessages, getState } from "./api.js";

export const state = { bot: null, people: [], chats: new Map(), selected: null, connected: false };
export const changes = new EventTarget();

const tell = (kind, detail = {}) => changes.dispatchEvent(new CustomEvent(kind, { detail }));

export const selectedChat = () => state.chats.get(state.selected) || null;

function chatFrom(view) {
  const known = state.chats.get(view.id);
  const fresh = { unread: 0, smsUnread: 0, messages: null, early: [], last: null, typingUntil: 0, draft: "" };
  const chat = Object.assign(known || fresh, { view });
  state.chats.set(view.id, chat);
  return chat;
}

export async function begin() {
  const now = await getState();
  state.bot = now.bot;
  state.people = now.people;
  for (const view of now.chats) {
    const chat = chatFrom(view);
    chat.last = view.last_message;
    chat.messages = null;
  }
  for (const id of [...state.chats.keys()]) if (!now.chats.some((view) => view.id === id)) state.chats.delete(id);
  tell("everything");
  listen(now.seq);
}

let source = null;

function listen(seq) {
  source?.close();
  source = new EventSource(`control/events?after=${seq}`);
  source.onopen = () => connection(true);
  source.onerror = () => {
    connection(false);
    if (source.readyState === EventSource.CLOSED) beginAgain();
  };
  for (const [kind, handle] of Object.entries(handlers)) {
    source.addEventListener(kind, (event) => handle(JSON.parse(event.data)));
  }
}

// The browser gives up on a stream that was refused; the page does not.
function beginAgain() {
  setTimeout(() => begin().catch(beginAgain), 1500);
}

function connection(connected) {
  state.connected = connected;
  tell("connection");
}

const handlers = {
  restarted: () => begin().catch(beginAgain),
  bot: (data) => ((state.bot = data), tell("everything")),
  people: (data) => ((state.people = data.people), tell("people")),
  chat: (view) => {
    chatFrom(view);
    tell("chat", { id: view.id });
  },
  gone: ({ user_id: id }) => {
    state.chats.delete(id);
    if (state.selected === id) state.selected = null;
    tell("everything");
  },
  message: ({ user_id: id, ...message }) => {
    const chat = state.chats.get(id);
    if (!chat) return;
    const known = chat.last?.message_id;
    const isNew = known === undefined || message.message_id > known;
    if (known === undefined || message.message_id >= known) chat.last = message;
    if (!message.outgoing) chat.typingUntil = 0;
    if (chat.messages) chat.messages.set(message.message_id, message);
    else if (id === state.selected) chat.early.push(message);
    if (isNew && !message.outgoing && !(id === state.selected && document.hasFocus())) chat.unread += 1;
    tell("message", { id, message, isNew });
  },
  deleted: ({ user_id: id, message_id: messageId }) => {
    const chat = state.chats.get(id);
    if (!chat) return;
    chat.messages?.delete(messageId);
    if (chat.last?.message_id === messageId) chat.last = [...(chat.messages?.values() ?? [])].at(-1) ?? null;
    tell("deleted", { id, messageId });
  },
  delivered: ({ user_id: id, message_id: messageId }) => {
    const chat = state.chats.get(id);
    const message = chat?.messages?.get(messageId);
    if (message) message.delivered = true;
    if (chat?.last?.message_id === messageId) chat.last.delivered = true;
    if (chat) tell("delivered", { id, messageId });
  },
  typing: ({ user_id: id, action, seconds }) => {
    const chat = state.chats.get(id);
    if (!chat) return;
    chat.typing = action;
    chat.typingUntil = Date.now() + seconds * 1000;
    setTimeout(() => tell("typing", { id }), seconds * 1000 + 50);
    tell("typing", { id });
  },
  callback_answer: ({ user_id: id, ...answer }) => tell("callback_answer", { id, answer }),
  sms: ({ user_id: id, ...sms }) => {
    const chat = state.chats.get(id);
    if (chat) chat.smsUnread += 1;
    tell("sms", { id, sms });
  },
};

export async function select(id) {
  state.selected = id;
  const chat = state.chats.get(id);
  if (chat) {
    chat.unread = 0;
    if (!chat.messages) {
      chat.early = [];
      const { messages } = await getMessages(id);
      // What came while we asked is at least as new as the answer.
      const all = [...messages, ...chat.early].map((message) => [message.message_id, message]);
      chat.messages ??= new Map(all);
    }
  }
  if (state.selected === id) tell("selected", { id });
}

export function markRead() {
  const chat = selectedChat();
  if (chat?.unread) {
    chat.unread = 0;
    tell("chat", { id: state.selected });
  }
}

export function met(view) {
  chatFrom(view);
  tell("chat", { id: view.id });
}
