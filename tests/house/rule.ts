import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser'

/** An import for the types alone, which is gone when the program runs. */
export const typeOnly: IRegularForbiddenRuleType['to']['dependencyTypesNot'] = ['type-only']

type Ends = Pick<IRegularForbiddenRuleType, 'from' | 'to'>

/** A rule by its name, with the reason a breach is reported with. */
export const forbid = (
  name: string,
  comment: string,
  from: Ends['from'],
  to: Ends['to'] & { reachable?: true },
): IForbiddenRuleType => ({ name, comment, severity: 'error', from, to })
