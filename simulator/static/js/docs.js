// The description of the control API, drawn from its OpenAPI document, with a form to try each call.

import { byId, h } from "./dom.js";

const api = await (await fetch("/control/openapi.json")).json();
const resolve = (schema) => (schema?.$ref ? api.components.schemas[schema.$ref.split("/").at(-1)] : schema);

// An example value of a schema: what a caller would fill in.
function example(schema, depth = 0) {
  const found = resolve(schema) ?? {};
  if (found.default !== undefined && found.default !== null) return found.default;
  if (found.examples) return found.examples[0];
  if (found.const !== undefined) return found.const;
  if (found.enum) return found.enum[0];
  const choice = found.anyOf?.find((one) => one.type !== "null");
  if (choice) return found.anyOf.length > 1 && depth ? null : example(choice, depth);
  if (found.type === "array") return depth < 3 ? [example(found.items, depth + 1)] : [];
  if (found.type === "object") {
    return Object.fromEntries(Object.entries(found.properties ?? {}).map(([name, one]) => [name, example(one, depth + 1)]));
  }
  return { integer: 0, number: 0, boolean: false, string: "" }[found.type] ?? null;
}

function fields(schema) {
  const found = resolve(resolve(schema)?.anyOf?.find((one) => one.type !== "null") ?? schema);
  const rows = Object.entries(found?.properties ?? {}).filter(([, one]) => one.description);
  return rows.length ? h("small", {}, rows.map(([name, one]) => h("div", {}, h("code", {}, name), `: ${one.description}`))) : null;
}

function operation(path, method, about) {
  const inputs = (about.parameters ?? []).map((one) => {
    const value = one.schema.default ?? "";
    return { ...one, node: h("input", { name: one.name, value: String(value), placeholder: one.description ?? "" }) };
  });
  const json = about.requestBody?.content["application/json"]?.schema;
  const multipart = about.requestBody?.content["multipart/form-data"]?.schema;
  const body = json ? h("textarea", { rows: "6", "aria-label": "body" }) : null;
  if (body) body.value = JSON.stringify(example(json), null, 2);
  const parts = Object.entries(resolve(multipart)?.properties ?? {}).map(([name, one]) => {
    const file = name === "file";
    return { name, node: h("input", { name, type: file ? "file" : "text", value: file ? null : String(one.default ?? "") }) };
  });
  const result = h("pre", { hidden: true, tabindex: "0" });
  const form = h(
    "form",
    {},
    about.description?.includes("\n") ? h("p", {}, about.description) : null,
    [...inputs, ...parts].map((one) => h("label", {}, h("code", {}, one.name), one.node)),
    body ? h("label", {}, h("code", {}, "body"), body) : null,
    json ? fields(json) : null,
    h("button", { class: "primary" }, "Try"),
    result,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    let address = `/control${path}`;
    const query = new URLSearchParams();
    for (const { name, node, in: where } of inputs) {
      if (where === "path") address = address.replace(`{${name}}`, encodeURIComponent(node.value));
      else if (node.value !== "") query.set(name, node.value);
    }
    const options = { method: method.toUpperCase() };
    if (body) Object.assign(options, { body: body.value, headers: { "Content-Type": "application/json" } });
    if (parts.length) {
      options.body = new FormData();
      for (const { name, node } of parts) if (node.files?.[0] ?? (node.type !== "file" && node.value)) options.body.set(name, node.files?.[0] ?? node.value);
    }
    result.hidden = false;
    if (path === "/events") return (result.textContent = "curl -N " + location.origin + address);
    const answer = await fetch(query.size ? `${address}?${query}` : address, options);
    const text = await answer.text();
    let shown = text;
    try {
      shown = JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      /* not JSON: shown as it came */
    }
    result.textContent = `${answer.status} ${answer.statusText}\n${shown}`;
  });
  const doc = (about.description ?? "").split("\n")[0];
  return h("details", {}, h("summary", {}, h("b", {}, method.toUpperCase()), h("code", {}, path), h("span", {}, doc)), form);
}

const byTag = new Map();
for (const [path, methods] of Object.entries(api.paths)) {
  for (const [method, about] of Object.entries(methods)) {
    const tag = about.tags?.[0] ?? "other";
    byTag.set(tag, [...(byTag.get(tag) ?? []), operation(path, method, about)]);
  }
}
const sections = [...byTag].flatMap(([tag, operations]) => [h("h2", {}, tag), ...operations]);
byId("docs").append(h("h1", {}, api.info.title), h("p", {}, api.info.description, " ", h("a", { href: "/control/openapi.json" }, "openapi.json")), ...sections);
