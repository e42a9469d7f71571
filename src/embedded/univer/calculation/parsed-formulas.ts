import { setDependencies } from '@univerjs/core';
import {
  AstTreeBuilder,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  Lexer,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';

type LexerResult = ReturnType<Lexer['treeBuilder']>;
type LexerNode = Parameters<AstTreeBuilder['parse']>[0];
type AstNode = ReturnType<AstTreeBuilder['parse']>;

/** Far more than a ledger of a thousand rows has; beyond it the cache is cleared. */
const MOST_FORMULAS = 100_000;

/**
 * The library caches 5,000 parsed formulas. A ledger of 160 rows has more, and as they are calculated in turn, each
 * would be evicted before it is needed again. These two cache all of them.
 */
export class CachingLexer extends Lexer {
  private readonly read = new Map<string, LexerResult>();

  override treeBuilder(formula: string, transformSuffix = true): LexerResult {
    if (!transformSuffix) return super.treeBuilder(formula, transformSuffix);
    const known = this.read.get(formula);
    if (known !== undefined) return known;
    if (this.read.size >= MOST_FORMULAS) this.read.clear();
    const result = super.treeBuilder(formula, transformSuffix);
    this.read.set(formula, result);
    return result;
  }
}
setDependencies(CachingLexer, [
  IDefinedNamesService,
  LexerTreeBuilder,
  IFormulaCurrentConfigService,
]);

/** Parses each lexed formula once. */
export class CachingParser extends AstTreeBuilder {
  private readonly parsed = new WeakMap<LexerNode, AstNode>();

  override parse(node: LexerNode): AstNode {
    const known = this.parsed.get(node);
    if (known) return known;
    const result = super.parse(node);
    if (result) this.parsed.set(node, result);
    return result;
  }
}
