import type { ESTree, Plugin } from 'vite'

type Statement = ESTree.Program['body'][number]

/** What the survey library registers and no instrument of ours may ask (`api/instruments/definition.ts` refuses it), nor our screens show. */
const unneeded = new Set(
  `image imagepicker imageitemvalue responsiveImageSize imagemap imagemaparea signaturepad file html
  paneldynamic matrix matrixbase matrixcolumn matrixdropdown matrixdropdownbase matrixdropdowncolumn
  matrixdynamic multipletext multipletextitem slider sliderlabel tagbox buttongroup
  buttongroupitemvalue expression flowpanel custom composite
  sv-action-bar-item-dropdown survey-header sv-timerpanel sv-singleinput-summary sv-breadcrumbs
  sv-rating-item-star sv-rating-item-smiley sv-tagbox-filter survey-matrix-cell sv-file-choose-btn
  sv-file-preview sv-file-item sv-matrix-row sv-matrix-drag-drop-icon sv-matrixdynamic-actions-cell
  sv-placeholder-matrixdynamic sv-placeholder-paneldynamic sv-progress-pages sv-progress-questions
  sv-progress-correctquestions sv-progress-requiredquestions sv-progress-buttons sv-navigation-toc
  sv-buttongroup-dropdown sv-logo-image sv-paneldynamic-progress-text sv-slider-label-item
  sv-header`.split(/\s+/),
)

/** Exported classes of those types. */
const unneededClass =
  /Matrix|MultipleText|Mutliple|PanelDynamic|Image|Signature|Tagbox|MultiSelect|Slider|ButtonGroup|Question(?:File|Html|Expression|SingleInput)|FlowPanel|PopupSurvey|SurveyWindow|TOC|Cover|Header/

const library = /\/survey-(core|react-ui)\/fesm\/survey-[a-z-]+\.mjs$/
const registration =
  /^(?:Serializer\.\w+|(?:React)?QuestionFactory\.Instance\s*\.registerQuestion|ReactElementFactory\.Instance\s*\.registerElement)\(\s*"([^"]+)"/
const decoration = /^__decorate\([\s\S]*\], (\w+)(?:\.prototype)?, /

/**
 * The survey library registers each of its question types as it loads, so that no bundler can leave one out. This takes the
 * registrations of the types that are refused anyway out of the build, and empties the classes that only they use.
 */
export function withoutUnneededQuestions(): Plugin {
  const stripped = new Set<string>()
  return {
    name: 'arpent:form-library',
    apply: 'build',
    transform(code, id) {
      if (!library.test(id)) return null
      const { kept, dead } = sweep(this.parse(code), code)
      for (const name of dead) stripped.add(name)
      return { code: kept, map: null }
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const [id, module] of Object.entries(chunk.modules)) {
          const left = module.renderedExports.filter((name) => stripped.has(name))
          if (library.test(id) && left.length > 0)
            this.error(`Stripped from the survey library, yet used: ${left.join(', ')}`)
        }
      }
    },
  }
}

type Reachable = {
  declared: Map<string, Statement>
  decorators: Map<string, Statement[]>
  roots: Statement[]
}
type Sorted = Reachable & { removed: Statement[]; exported: string[] }

/** The module without the unneeded registrations, and the classes that nothing reaches any more, which are emptied. */
function sweep(program: ESTree.Program, code: string): { kept: string; dead: string[] } {
  const { exported, removed, ...sorted } = sort(program, code)
  const { declared, decorators } = sorted
  const reached = reach(
    exported.filter((name) => !unneededClass.test(name)),
    sorted,
  )
  const edits = new Map<Statement, string>(removed.map((node) => [node, '']))
  const dead: string[] = []
  for (const [name, node] of declared) {
    if (node.type !== 'ClassDeclaration' || reached.has(name)) continue
    dead.push(name)
    edits.set(node, `class ${name} {}`)
    for (const decorator of decorators.get(name) ?? []) edits.set(decorator, '')
  }
  return { kept: edited(code, edits), dead }
}

/** Tells declarations, decorators of classes, unneeded registrations and the rest, which runs by itself, apart. */
function sort(program: ESTree.Program, code: string): Sorted {
  const sorted: Sorted = {
    declared: new Map(),
    decorators: new Map(),
    roots: [],
    removed: [],
    exported: [],
  }
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') continue
    if (node.type === 'ExportNamedDeclaration') {
      sorted.exported.push(...node.specifiers.map(({ local }) => nameOf(local)))
      continue
    }
    const names = declaredBy(node)
    for (const name of names) sorted.declared.set(name, node)
    if (names.length > 0) continue
    const text = code.slice(node.start, node.end)
    const decorated = decoration.exec(text)?.[1]
    if (decorated)
      sorted.decorators.set(decorated, [...(sorted.decorators.get(decorated) ?? []), node])
    else if (unneeded.has(registration.exec(text)?.[1] ?? '')) sorted.removed.push(node)
    else sorted.roots.push(node)
  }
  return sorted
}

/** Names reached from the exports and from the statements that run by themselves; a class brings its decorators. */
function reach(
  exported: readonly string[],
  { roots, declared, decorators }: Reachable,
): Set<string> {
  const reached = new Set<string>()
  const queue: Statement[] = [...roots]
  const visit = (name: string) => {
    const found = declared.get(name)
    if (!found || reached.has(name)) return
    reached.add(name)
    queue.push(found, ...(decorators.get(name) ?? []))
  }
  exported.forEach(visit)
  for (let node = queue.pop(); node; node = queue.pop()) namesIn(node).forEach(visit)
  return reached
}

const nameOf = (local: ESTree.ModuleExportName): string =>
  local.type === 'Literal' ? local.value : local.name

/** What a statement declares. */
function declaredBy(node: Statement): string[] {
  if (node.type === 'ClassDeclaration' || node.type === 'FunctionDeclaration')
    return node.id ? [node.id.name] : []
  if (node.type !== 'VariableDeclaration') return []
  return node.declarations.flatMap(({ id }) => [...namesIn(id)])
}

/** Identifiers anywhere in a part of the program, property names aside. */
function namesIn(part: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(part)) for (const one of part) namesIn(one, found)
  else if (typeof part === 'object' && part !== null) {
    const node = part as Record<string, unknown>
    if (node['type'] === 'Identifier') found.add(String(node['name']))
    const named = node['computed'] ? null : node['type'] === 'MemberExpression' ? 'property' : 'key'
    for (const [key, value] of Object.entries(node)) if (key !== named) namesIn(value, found)
  }
  return found
}

function edited(code: string, edits: ReadonlyMap<Statement, string>): string {
  let kept = ''
  let at = 0
  for (const [{ start, end }, text] of [...edits].toSorted(([a], [b]) => a.start - b.start)) {
    kept += code.slice(at, start) + text
    at = end
  }
  return kept + code.slice(at)
}
