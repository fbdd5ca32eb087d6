// node deploy/check/dashboard.js FILE: checks a dashboard against Grafana's own types, the options of its panels included.
import { readFileSync } from "node:fs";
import { complaints } from "./types.js";

const raw = "@grafana/schema/dist/types/raw";
const modules = { stat: "Stat", timeseries: "TimeSeries", barchart: "BarChart" };
const withFieldConfig = ["timeseries", "barchart"];

const dashboard = JSON.parse(readFileSync(process.argv[2], "utf8"));
const panels = dashboard.panels.filter((panel) => panel.type !== "row");

const source = [
  `import type { Dashboard } from "${raw}/dashboard/x/dashboard_types.gen.d.ts";`,
  // JSON holds an enum's values, not its names.
  "type Json<T> = unknown extends T ? T : T extends string ? `${T}` : T extends object ? { [K in keyof T]: Json<T[K]> } : T;",
  `const dashboard: Json<Dashboard> = ${JSON.stringify(dashboard, null, 2)};`,
];
for (const [type, name] of Object.entries(modules)) {
  source.push(`import type * as ${name} from "${raw}/composable/${type}/panelcfg/x/${name}PanelCfg_types.gen.d.ts";`);
}
for (const panel of panels) {
  const name = modules[panel.type];
  source.push(`const options${panel.id}: Partial<Json<${name}.Options>> = ${JSON.stringify(panel.options, null, 2)};`);
  if (withFieldConfig.includes(panel.type)) {
    source.push(`const field${panel.id}: Json<${name}.FieldConfig> = ${JSON.stringify(panel.fieldConfig.defaults.custom, null, 2)};`);
  }
}

const found = complaints("dashboard", source.join("\n"));
found.forEach((message) => console.error(message));
console.log(`${panels.length} panels, ${found.length} faults`);
process.exit(panels.length > 0 && found.length === 0 ? 0 : 1);
