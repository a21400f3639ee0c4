// Proves with recheck that each regular expression in src/ takes linear time. One that has no proof needs a comment that says
// why its input is short, `// capped: REASON`, on its line or directly above it or its statement.
//
// To recheck everything with bounds is safe, though `^(?:\w{1,20} ?){1,8}x` may take millions of steps. So it is asked about a
// wider expression, which may take every path of the original: without upper bounds and lookarounds, and with an end that
// no text has. Where a search with that is too slow, it is asked about a search with the original and about one attempt
// with the wider. Where no proof can be had, for lookarounds or size, recheck hunts for an attack; the summary says how
// many withstood.
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, isContext, runInContext } from 'node:vm';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'out', 'expressions.json');

/** Room for our longest expressions, and a hunt that ends after so many steps: what it finds does not hang on the machine. */
const parameters = {
  maxPatternSize: 6000,
  maxRepeatCount: 20_000,
  maxGeneStringSize: 600,
  maxIteration: 3,
  attackLimit: 10_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  timeout: 90_000,
};

/**
 * The regular expressions in the text of a TypeScript file, with those that a schema has as a `pattern`: each with its line,
 * its source and flags, and whether a comment says why it is capped. The source is null where the parts are more than
 * constants of the file.
 */
export function expressionsIn(text) {
  const tree = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const context = contextOf(tree);
  const expressions = [];
  const visit = (node) => {
    const expression = expressionAt(node, context);
    if (expression !== null) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      expressions.push({ line, ...expression, isCapped: isCapped(node, text) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return expressions;
}

function expressionAt(node, context) {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
  const isPattern = ts.isPropertyAssignment(node) && node.name.getText() === 'pattern';
  if (!isPattern && !(isCall && node.expression.getText() === 'RegExp')) return null;
  try {
    const { source, flags } = run(isCall ? node.getText() : `new RegExp(${node.initializer.getText()}, 'u')`, context);
    return { source, flags };
  } catch {
    return { source: null, flags: '' };
  }
}

/** A world with nothing but the file's constants, each of which is worked out on first need, if it can be. */
function contextOf(tree) {
  const context = {};
  const statements = tree.statements.filter(ts.isVariableStatement);
  for (const { name, initializer } of statements.flatMap((statement) => statement.declarationList.declarations)) {
    const get = () => run(initializer.getText(), context);
    if (initializer !== undefined) Object.defineProperty(context, name.getText(), { get });
  }
  return context;
}

function run(expression, context) {
  const code = `(${expression})`;
  const world = isContext(context) ? context : createContext(context);
  try {
    return runInContext(code, world);
  } catch (error) {
    // Types are seldom there, and slow to take out.
    if (error.name !== 'SyntaxError') throw error;
    return runInContext(ts.transpile(code), world);
  }
}

function isCapped(node, text) {
  const comments = [/^.*?(\/\/.*)/.exec(text.slice(node.end))?.[1] ?? ''];
  for (let at = node; at.parent !== undefined; at = at.parent) {
    const above = ts.getLeadingCommentRanges(text, at.getFullStart()) ?? [];
    comments.push(...above.map(({ pos, end }) => text.slice(pos, end)));
    if (ts.isStatement(at)) break;
  }
  return /capped:[ \t]+[^\s*]/.test(comments.join('\n'));
}

/**
 * Whether an expression is 'proved' or 'capped' or has 'withstood' the hunt for an attack; else its fault, in words. `safe`
 * keeps outcomes from one run to the next.
 */
export async function judge({ source, flags, isCapped }, safe = {}) {
  if (isCapped) return { outcome: 'capped' };
  if (source === null) return { fault: 'it is made of more than constants of this file' };
  const key = `/${source}/${flags}`;
  if (key in safe) return { outcome: safe[key] };
  const wide = widened(source);
  const search = await ask(wide, flags, { checker: 'automaton', timeout: 200 });
  const answers =
    search.status === 'safe' ? [search] : [await ask(source, flags), await ask(wide, `${flags.replace(/[gy]/g, '')}y`)];
  for (const [at, { status, complexity, attack, error }] of answers.entries()) {
    const what = at === 0 ? 'a search' : 'one attempt, if its counts had no upper bounds,';
    if (status === 'unknown') return { fault: `${what} has no proof (${error.kind})` };
    if (status === 'vulnerable') return { fault: `${what} is ${complexity.summary}: ${attack.pattern.slice(0, 100)}` };
  }
  safe[key] = answers.every(({ checker }) => checker === 'automaton') ? 'proved' : 'withstood';
  return { outcome: safe[key] };
}

/** Counts of what has a fixed length stay, as in `\d{4}`: that can be read in one way only. */
function widened(source) {
  const other = /\\.|\[(?:\\.|[^\]\\])*\]/;
  const lookaround = /\(\?<?[=!](?:\\.|\[(?:\\.|[^\]\\])*\]|[^()[\]\\*+])*\)/;
  const count = /\{(\d+),\d+\}|(?<=\))\{(\d+)\}/;
  const parts = new RegExp([other, lookaround, count].map((part) => part.source).join('|'), 'gsu');
  const without = source.replace(parts, (part, least, exactly = least) => {
    if (exactly === undefined) return part.startsWith('(') ? '' : part;
    return { 0: '*', 1: '+' }[exactly] ?? '{2,}';
  });
  return `(?:${without})\\uE000`;
}

/** Loaded on first need: most runs have nothing to ask. */
async function ask(source, flags, more) {
  const { check } = await import('recheck');
  return check(source, flags, { ...parameters, ...more });
}

async function main() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'recheck', 'package.json'), 'utf8'));
  const script = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  const kept = existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : null;
  const safe = kept?.version === version && kept.script === script ? kept.safe : {};
  const counts = { proved: 0, withstood: 0, capped: 0, fault: 0 };
  for (const file of globSync('src/**/*.ts', { cwd: root }).sort()) {
    for (const expression of expressionsIn(readFileSync(join(root, file), 'utf8'))) {
      const { outcome = 'fault', fault } = await judge(expression, safe);
      counts[outcome] += 1;
      if (outcome !== 'fault') continue;
      const { line, source, flags } = expression;
      console.error(`${file}:${line} ${source === null ? 'RegExp(...)' : `/${source}/${flags}`}\n  ${fault}`);
    }
  }
  // In one step, as another run may read it.
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(`${cache}.${process.pid}`, JSON.stringify({ version, script, safe }));
  renameSync(`${cache}.${process.pid}`, cache);
  const { proved, withstood, capped, fault } = counts;
  console.log(
    `Expressions: ${proved} proved linear, ${withstood} withstood attacks, ${capped} capped, ${fault} at fault`,
  );
  if (fault === 0) return;
  console.error('Make them linear, or cap the input and say so above the expression: // capped: REASON');
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
