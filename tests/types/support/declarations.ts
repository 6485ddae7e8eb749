import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A declared thing of the package: a field, a method, a type. */
export interface Declared {
  /** `Activity.summary`, or `Activity`. */
  name: string;
  node: ts.Node;
  comment: string;
  tags: readonly string[];
  /** As it is written. */
  type: string;
}

export interface Declarations {
  files: readonly ts.SourceFile[];
  /** Everything that an entry exports, by name. */
  exports: ReadonlyMap<string, Declared>;
  /** The fields and methods of exported interfaces and classes. */
  members: readonly Declared[];
}

function declared(name: string, symbol: ts.Symbol, node: ts.Declaration, checker: ts.TypeChecker): Declared {
  const type = 'type' in node && node.type ? (node.type as ts.Node).getText() : '';
  return { name, node, type, comment: ts.displayPartsToString(symbol.getDocumentationComment(checker)), tags: symbol.getJsDocTags(checker).map((tag) => tag.name) };
}

function isPublic(node: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(node);
  return !(ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) && !(name && ts.isPrivateIdentifier(name));
}

function membersOf(owner: string, node: ts.Node, checker: ts.TypeChecker): Declared[] {
  if (!ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) return [];
  const named = [...node.members].filter((member) => member.name !== undefined && isPublic(member));
  return named.map((member) => declared(`${owner}.${member.name!.getText()}`, checker.getSymbolAtLocation(member.name!)!, member, checker));
}

/** What an installed package declares for one of its entries. */
export function readDeclarations(packageDir: string, entry: string): Declarations {
  const path = join(packageDir, `dist/${entry}.d.ts`);
  const program = ts.createProgram([path], { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [] });
  const checker = program.getTypeChecker();
  const exports = new Map<string, Declared>();
  const members: Declared[] = [];
  for (const alias of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)!)!)) {
    const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
    const node = symbol.declarations![0]!;
    exports.set(alias.name, declared(alias.name, symbol, node, checker));
    members.push(...membersOf(alias.name, node, checker));
  }
  return { files: program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(dirname(path))), exports, members };
}

/** Where the word `any` stands as a type. */
export function usesOfAny(files: readonly ts.SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file.fileName.split('/').at(-1)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}
