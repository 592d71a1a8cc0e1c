// Voice messages: recording with the microphone, and playing.

import { fileUrl } from "./api.js";
import { h, icon } from "./dom.js";
import { duration, t } from "./words.js";

const BARS = 36;

function bars(seed) {
  const heights = [];
  let value = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
  for (let index = 0; index < BARS; index += 1) {
    value = (value * 73 + 41) % 9973;
    heights.push(25 + (value % 75));
  }
  return h("span", { class: "bars", "aria-hidden": "true" }, heights.map((height) => {
    const bar = h("i");
    bar.style.setProperty("--h", `${height}%`);
    return bar;
  }));
}

export function player(body) {
  const audio = new Audio();
  audio.preload = "none";
  audio.src = fileUrl(body.file_id);
  const time = h("small", {}, duration(body.duration));
  const wave = bars(body.file_unique_id);
  const toggle = h("button", { type: "button", class: "play", "aria-label": t("play") }, icon("play"));
  const total = () => (Number.isFinite(audio.duration) && audio.duration) || body.duration || 1;
  const draw = () => {
    toggle.replaceChildren(icon(audio.paused ? "play" : "pause"));
    toggle.setAttribute("aria-label", t(audio.paused ? "play" : "pause"));
    const played = (audio.currentTime / total()) * BARS;
    [...wave.children].forEach((bar, index) => bar.classList.toggle("played", index < played));
    time.textContent = duration(audio.paused && !audio.currentTime ? total() : audio.currentTime);
  };
  toggle.addEventListener("click", () => (audio.paused ? audio.play().catch(() => {}) : audio.pause()));
  for (const kind of ["play", "pause", "timeupdate", "ended"]) audio.addEventListener(kind, draw);
  audio.addEventListener("ended", () => ((audio.currentTime = 0), draw()));
  return h("div", { class: "voice" }, toggle, h("span", {}, wave, time));
}

// Starts recording; gives {stop: → {file, seconds}, cancel}. Throws when there is no microphone.
export async function record() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const kinds = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
  const chunks = [];
  const begun = performance.now();
  recorder.addEventListener("dataavailable", (event) => chunks.push(event.data));
  recorder.start();
  const finish = () =>
    new Promise((resolve) => {
      recorder.addEventListener("stop", () => {
        for (const track of stream.getTracks()) track.stop();
        const type = recorder.mimeType.split(";")[0];
        const extension = { "audio/ogg": "oga", "audio/webm": "webm", "audio/mp4": "m4a" }[type] || "oga";
        const file = new File(chunks, `voice.${extension}`, { type });
        resolve({ file, seconds: Math.max(1, Math.round((performance.now() - begun) / 1000)) });
      });
      recorder.stop();
    });
  return { stop: finish, cancel: finish };
}
