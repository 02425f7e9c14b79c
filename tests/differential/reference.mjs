// Runs the reference implementation over many documents in one process.
//
//   node reference.mjs CORE < documents.jsonl > results.jsonl
//
// CORE is the folder of the package @argdown/core. Each input line is a document as a
// JSON string; each output line is what the reference makes of it, or null where it
// gives no answer. The fields are those of the files in tests/conformance/argdown.
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const { main } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const loaded = await import(pathToFileURL(join(folder, main)).href);
const core = loaded.ArgdownApplication ? loaded : loaded.default;

const steps = {
  read: ["ParserPlugin"],
  model: ["DataPlugin", "ModelPlugin", "ExplodeArgumentsPlugin", "RegroupPlugin"],
  map: [
    "PreselectionPlugin",
    "StatementSelectionPlugin",
    "ArgumentSelectionPlugin",
    "MapPlugin",
    "GroupPlugin",
  ],
  close: ["ClosedGroupPlugin"],
  color: ["ColorPlugin"],
  dot: ["DotExportPlugin"],
  json: ["JSONExportPlugin"],
};
const app = new core.ArgdownApplication();
for (const [step, plugins] of Object.entries(steps)) {
  for (const plugin of plugins) app.addPlugin(new core[plugin](), step);
}
const quiet = { logLevel: "error", logExceptions: false };
// A list of one's own for ranks: the default one would gather those of all documents.
const run = (input, process, throwExceptions = false) =>
  app.run({ input, process, throwExceptions, ...quiet, dot: { sameRank: [] } });

const textOf = (canonical, element) => canonical.getCanonicalMemberText(element);
const idOf = (section) => (section ? section.id : undefined);

function endOf(end) {
  if (end.type !== "inference") {
    return { kind: end.type === "argument" ? "argument" : "statement", title: end.title };
  }
  return { kind: "inference", argument: end.argumentTitle, conclusionIndex: end.conclusionIndex };
}
const relationOf = (each) => ({
  type: each.relationType,
  from: endOf(each.from),
  to: endOf(each.to),
});
const rangeOf = ({ type, start, stop, title, tag, url }) => ({ type, start, stop, title, tag, url });
const memberOf = (each) => ({
  text: each.text,
  role: each.role,
  isReference: each.isReference ? true : undefined,
  argument: each.argumentTitle,
  tags: each.tags,
  data: each.data,
  ranges: (each.ranges ?? []).map(rangeOf),
  section: idOf(each.section),
  line: each.startLine,
  column: each.startColumn,
});
const uses = {
  "top-level": "isUsedAsTopLevelStatement",
  relation: "isUsedAsRelationStatement",
  premise: "isUsedAsPremise",
  "intermediary-conclusion": "isUsedAsIntermediaryConclusion",
  "main-conclusion": "isUsedAsMainConclusion",
};
const statementOf = (each) => ({
  title: each.title,
  text: textOf(core.IEquivalenceClass, each),
  tags: each.tags,
  data: each.data,
  section: idOf(each.section),
  color: each.color,
  usedAs: Object.keys(uses).filter((use) => each[uses[use]]),
  members: each.members.map(memberOf),
  relations: each.relations.map(relationOf),
});
const inferenceOf = (each) => ({
  rules: each.inferenceRules,
  data: each.data,
  relations: each.relations.map(relationOf),
});
const stepOf = (each) => ({
  statement: each.title,
  role: each.role,
  text: each.text,
  isReference: each.isReference ? true : undefined,
  inference: each.inference ? inferenceOf(each.inference) : undefined,
});
const argumentOf = (each) => ({
  title: each.title,
  text: textOf(core.IArgument, each),
  tags: each.tags,
  data: each.data,
  section: idOf(each.section),
  color: each.color,
  descriptions: each.members.map(memberOf),
  pcs: (each.pcs ?? []).map(stepOf),
  relations: each.relations.map(relationOf),
});
const sectionOf = ({ id, level, title, tags, data, isGroup, isClosed, color, children }) => ({
  ...{ id, level, title, tags, data, isGroup, isClosed, color },
  children: children.map(sectionOf),
});
const nodeOf = ({ id, type, title, labelTitle, labelText, tags, color, level, isClosed, children }) => ({
  ...{ id, type, title, labelTitle, labelText, tags, color, level, isClosed },
  children: children ? children.map(nodeOf) : undefined,
});
const edgeOf = (each) => ({
  type: each.relationType,
  from: each.from.id,
  to: each.to.id,
  color: each.color,
  fromStatement: each.fromEquivalenceClass?.title,
  toStatement: each.toEquivalenceClass?.title,
});

function failureOf(input) {
  const [error] = run(input, ["read"]).parserErrors ?? [];
  if (error) return { line: error.token?.startLine ?? 1 };
  try {
    run(input, ["read", "model", "map", "color"], true);
  } catch (error) {
    return { message: String(error.message) };
  }
  return undefined;
}

function answer(input) {
  const failure = failureOf(input);
  if (failure) return { failure };
  const found = run(input, ["read", "model", "map", "color"]);
  return {
    frontMatter: found.frontMatter,
    statements: Object.values(found.statements).map(statementOf),
    arguments: Object.values(found.arguments).map(argumentOf),
    relations: found.relations.map(relationOf),
    sections: found.sections.map(sectionOf),
    tags: Object.values(found.tags).map(({ tag, color, priority }) => ({ tag, color, priority })),
    map: { nodes: found.map.nodes.map(nodeOf), edges: found.map.edges.map(edgeOf) },
    dot: run(input, ["read", "model", "map", "close", "color", "dot"]).dot,
    json: JSON.parse(run(input, ["read", "model", "color", "json"]).json),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  let result;
  try {
    result = answer(JSON.parse(line));
  } catch (error) {
    result = { failure: { message: String(error.message) } };
  }
  process.stdout.write(JSON.stringify(result) + "\n");
}
