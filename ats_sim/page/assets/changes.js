// What another version changes, as `ats-sim compare` says it.

import { fill, make } from "./dom.js";
import { STATUS } from "./scorecard.js";
import { GRADES } from "./statements.js";

export function showChanges(element, record) {
  if (!record) {
    fill(element);
    return;
  }
  fill(element,
    make("p", { class: `outcome ${record.outcome}` }, record.headline),
    record.verdicts.map((line) => make("p", {}, line.replaceAll(" -> ", " → "))),
    record.statuses.length
      ? [make("h3", {}, "What is asked for"),
         make("ul", {}, record.statuses.map((one) => make("li", {}, make("b", {}, one.name), `: ${shown(one.before)} → ${shown(one.after)}`)))]
      : [],
    record.lists.map((list) => [make("h3", {}, list.title), make("ul", {}, list.items.map((item) => make("li", {}, item)))]),
    record.statements.length
      ? [make("h3", {}, "Statements"), make("ul", { class: "diff" }, record.statements.map((one) =>
          make("li", {}, make("span", { class: "quiet" }, `${grades(one)}: `), one.words.map(([what, words]) => [word(what, words), " "]))))]
      : [],
    record.contradictions.length
      ? [make("h3", {}, "Contradictions between the two"),
         make("ul", {}, record.contradictions.map((one) => make("li", {}, `${one.kind}: `, make("q", {}, one.before), " and ", make("q", {}, one.after)))),
         make("p", {}, record.contradicted)]
      : [],
    make("p", { class: "quiet" }, record.limit));
}

const shown = (status) => (status ? STATUS[status][1].slice(2) : "not asked for");

function grades({ before, after }) {
  if (!before) return `new, ${GRADES[after]}`;
  if (!after) return `left out, was: ${GRADES[before]}`;
  return before === after ? GRADES[before] : `${GRADES[before]} → ${GRADES[after]}`;
}

function word(what, words) {
  if (what === "gone") return make("del", {}, words);
  return what === "new" ? make("ins", {}, words) : words;
}
