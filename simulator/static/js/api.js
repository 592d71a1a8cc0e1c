// Calls of the control API on behalf of the chosen person.

import { toast } from "./overlays.js";
import { t } from "./words.js";

async function call(method, path, body) {
  const isForm = body instanceof FormData;
  const options = { method, body: isForm || body === undefined ? body : JSON.stringify(body) };
  if (body !== undefined && !isForm) options.headers = { "Content-Type": "application/json" };
  const answer = await fetch(`control${path}`, options);
  if (!answer.ok) {
    const detail = await answer.json().then((json) => json.detail, () => answer.statusText);
    throw new Error(typeof detail === "string" ? detail : JSON.stringify(detail));
  }
  return answer.status === 204 ? null : answer.json();
}

export const getState = () => call("GET", "/state");
export const getMessages = (id) => call("GET", `/users/${id}/messages`);
export const getSms = (phone) => call("GET", `/sms?phone=${encodeURIComponent(phone)}`);
export const choose = (key) => call("POST", `/people/${encodeURIComponent(key)}/choose`);
export const addUser = (form) => call("POST", "/users", form);
export const fileUrl = (id) => `control/files/${encodeURIComponent(id)}`;

// An act whose refusal is shown to the person rather than thrown; gives null then.
export async function act(id, what, form = {}) {
  try {
    return await call("POST", `/users/${id}/${what}`, form);
  } catch (failure) {
    toast(t("failed", { reason: failure.message }));
    return null;
  }
}

export function sendFile(id, kind, file, fields = {}) {
  const form = new FormData();
  form.append("file", file, file.name || kind);
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value);
  return act(id, kind, form);
}
