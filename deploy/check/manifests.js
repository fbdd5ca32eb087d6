// kubectl kustomize deploy/kubernetes | node deploy/check/manifests.js: checks every manifest against the schema of its kind
// (the OpenAPI description of Kubernetes, the resource definitions of the Prometheus Operator), and for unknown fields.
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";
import { complaints } from "./types.js";

const found = [];
const source = [];
const manifests = parseAllDocuments(readFileSync(0, "utf8")).map((document) => {
  found.push(...document.errors.map((error) => error.message));
  return document.toJS();
});
for (const [index, manifest] of manifests.entries()) {
  const { apiVersion, kind, metadata } = manifest;
  const name = `${apiVersion} ${kind} ${metadata?.name}`;
  const models = apiVersion.startsWith("monitoring.coreos.com/")
    ? `@kubernetes-models/prometheus-operator/${apiVersion}`
    : `kubernetes-models/${apiVersion}`;
  try {
    new (await import(models))[kind](manifest).validate();
    console.log(name);
  } catch (failure) {
    found.push(`${name}: ${failure.message}`);
  }
  source.push(
    `import type { I${kind} as Kind${index} } from "${models}";`,
    `const manifest${index}: Kind${index} = ${JSON.stringify(manifest, null, 2)};`,
  );
}
found.push(...complaints("manifests", source.join("\n")));
found.forEach((message) => console.error(message));
console.log(`${manifests.length} manifests, ${found.length} faults`);
process.exit(manifests.length > 0 && found.length === 0 ? 0 : 1);
