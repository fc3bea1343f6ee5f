import type { Actor } from '../actor'
import { Forbidden, NotFound } from '../errors'
import { isDesk } from '../users/user'
import { type Brief, type PublicState, publicState, type WorkingState } from './brief'

export type Rule = {
  /** Working states in which a writer may, on a brief of their own or assigned to them. */
  own: readonly WorkingState[]
  /** Working states in which editors and admins may. */
  desk: readonly WorkingState[]
  public: readonly PublicState[]
  /** Of the desk, only admins. */
  admins?: true
}

const any = ['draft', 'in_review', 'scheduled', 'done'] as const
const living = ['unpublished', 'published'] as const

/** Who may do what, and when. An absent cell is a refusal. */
export const briefRules = {
  read: { own: any, desk: any, public: ['unpublished', 'published', 'withdrawn'] },
  edit: { own: ['draft', 'done'], desk: ['draft', 'in_review', 'done'], public: living },
  draft_front: { own: ['draft', 'done'], desk: ['draft', 'in_review', 'done'], public: living },
  request_lenses: { own: ['draft', 'done'], desk: ['draft', 'in_review', 'done'], public: living },
  write_lens: { own: ['draft', 'done'], desk: ['draft', 'in_review', 'done'], public: living },
  choose_lenses: { own: ['draft'], desk: ['draft'], public: living },
  decide_lens: { own: [], desk: ['draft', 'in_review'], public: living },
  overrule: { own: [], desk: ['draft', 'in_review'], public: living },
  submit: { own: ['draft'], desk: ['draft'], public: living },
  send_back: { own: [], desk: ['in_review'], public: living },
  publish: { own: [], desk: ['in_review'], public: living },
  schedule: { own: [], desk: ['in_review'], public: living },
  unschedule: { own: [], desk: ['scheduled'], public: living },
  hold: { own: [], desk: any, public: ['published'] },
  request_hold: { own: any, desk: any, public: ['published'] },
  pull_lens: { own: [], desk: any, public: ['published'] },
  review_published: { own: [], desk: any, public: ['published'] },
  assign: { own: [], desk: any, public: living },
  rename: { own: [], desk: any, public: ['published'] },
  withdraw: { own: [], desk: any, public: living },
  remove_text: { own: [], desk: any, public: ['published', 'withdrawn'], admins: true },
} as const satisfies Record<string, Rule>

export type BriefAction = keyof typeof briefRules

type Facts = Pick<Brief, 'authorId' | 'assigneeId' | 'workingState' | 'withdrawnAt' | 'publishedVersion'>

/** Whether this person could ever do this to this brief, whatever its state. */
function hasStanding(actor: Actor, action: BriefAction, brief: Facts): boolean {
  if (actor.kind === 'system') return false
  const rule: Rule = briefRules[action]
  if (isDesk(actor.role)) return !rule.admins || actor.role === 'admin'
  return isOwn(actor.id, brief) && rule.own.length > 0
}

/** Whether this person may do this to this brief now. Pages ask it to hide a button, commands to refuse. */
export function mayBrief(actor: Actor, action: BriefAction, brief: Facts): boolean {
  return hasStanding(actor, action, brief) && isOpenFor(actor, action, brief)
}

/** Whether the states of the brief allow the act to somebody with standing. */
export function isOpenFor(actor: Actor, action: BriefAction, brief: Facts): boolean {
  const rule: Rule = briefRules[action]
  const states = actor.kind === 'user' && isDesk(actor.role) ? rule.desk : rule.own
  return states.includes(brief.workingState) && rule.public.includes(publicState(brief))
}

/** Throws NotFound for a brief that must seem not to exist, Forbidden for an act that no screen offered. */
export function demandStanding(
  actor: Actor,
  action: BriefAction,
  brief: Facts,
  settings: { writersReadAll: boolean },
): void {
  if (hasStanding(actor, action, brief)) return
  const mayRead =
    actor.kind === 'user' && (isDesk(actor.role) || isOwn(actor.id, brief) || settings.writersReadAll)
  if (!mayRead) throw new NotFound('brief')
  if (action !== 'read') throw new Forbidden(action)
}

const isOwn = (userId: string, brief: Facts) => brief.authorId === userId || brief.assigneeId === userId
