/** The disclosure gate: every figure that leaves is a function of what these release. */
export {
  releaseBlock,
  type Block,
  type BlockCell,
  type BlockRelease,
  type ItemAnswers,
  type ReleasedItem,
  type Round,
} from './disclosure/block.ts'
export {
  cellsMaking,
  checkNested,
  mayWeight,
  releaseCells,
  type Cell,
  type CellRelease,
} from './disclosure/cells.ts'
export { admitHistories, mayEnter, type Movers, type Standing } from './disclosure/late.ts'
export {
  releaseParticipation,
  type Participation,
  type ParticipationCell,
} from './disclosure/participation.ts'
export {
  checkRule,
  COMMENTS_RULE,
  DEFAULT_RULE,
  LEAST_K,
  peopleIn,
  type Atom,
  type Domain,
  type Rule,
  type Units,
} from './disclosure/rule.ts'
export {
  nearUnanimous,
  summed,
  unanimityOf,
  type Histogram,
  type ShareReading,
  type Unanimity,
} from './disclosure/unanimity.ts'
