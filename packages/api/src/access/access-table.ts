import type { Duty } from '@titian/domain'

/** Whose rows a duty reaches: her own cases, her regency, all regencies; `reached` where no record is named. */
export type Reach = 'own' | 'regency' | 'everywhere' | 'reached'

/** One procedure's line: who reaches it, or that it is open to everyone. Whoever is not named is refused. */
export type AccessRow = 'open' | Partial<Record<Duty, Reach>>

const everyStaffDuty = {
  mentor: 'reached',
  verifier: 'reached',
  head: 'reached',
  partner: 'reached',
  province: 'reached',
  provinceData: 'reached',
  admin: 'reached',
} as const satisfies AccessRow

/** Own account, own sessions: rows of the person alone. */
const ownAccount = {
  mentor: 'own',
  verifier: 'own',
  head: 'own',
  partner: 'own',
  province: 'own',
  provinceData: 'own',
  admin: 'own',
} as const satisfies AccessRow

const caseReaders = { mentor: 'own', verifier: 'regency', head: 'regency' } as const satisfies AccessRow

/**
 * The matrix of security.md §3.1 for what exists, written from its table and not from the code's permissions.
 * Narrower than §3.1 until its screens exist: a verifier registers nobody, a mentor adds no member to a group,
 * the province lists neither officials nor groups, a mentor has no figures of her own.
 */
export const staffTable: Record<string, AccessRow> = {
  'attention.list': { verifier: 'reached', head: 'reached' },
  'attention.count': { verifier: 'reached', head: 'reached' },
  'attention.resolveVisit': { verifier: 'regency' },
  'attention.settleMessage': { verifier: 'regency' },
  'cases.today': { mentor: 'reached' },
  'cases.list': { mentor: 'reached', verifier: 'reached', head: 'reached' },
  'cases.get': caseReaders,
  'cases.timeline': caseReaders,
  'cases.assign': { verifier: 'regency' },
  'cases.pause': { mentor: 'own', verifier: 'regency' },
  'cases.resume': { mentor: 'own', verifier: 'regency' },
  'cases.leave': { verifier: 'regency' },
  'cases.graduate': { verifier: 'regency' },
  'cases.reopen': { verifier: 'regency' },
  'cases.contact': { mentor: 'own', verifier: 'regency' },
  'classification.get': caseReaders,
  'classification.record': { mentor: 'own', verifier: 'regency' },
  'classification.propose': { mentor: 'own', verifier: 'regency' },
  'classification.recordLicence': { mentor: 'own', verifier: 'regency' },
  'evidence.submit': { mentor: 'own' },
  'evidence.queue': { verifier: 'reached' },
  'evidence.get': { verifier: 'regency' },
  'evidence.decide': { verifier: 'regency' },
  'figures.province': { province: 'reached', provinceData: 'reached' },
  'figures.districts': { province: 'everywhere', provinceData: 'everywhere' },
  'figures.regency': { verifier: 'reached', head: 'reached' },
  'groups.list': { mentor: 'reached', verifier: 'reached', head: 'reached' },
  'groups.create': { verifier: 'reached' },
  'groups.addMember': { verifier: 'regency' },
  'identity.signIn': 'open',
  'identity.signOut': 'open',
  'identity.me': everyStaffDuty,
  'identity.switchDuty': everyStaffDuty,
  'identity.changePassword': everyStaffDuty,
  'identity.sessions': everyStaffDuty,
  'identity.endSession': ownAccount,
  'identity.endOtherSessions': everyStaffDuty,
  'reference.areas': everyStaffDuty,
  'reference.productKinds': everyStaffDuty,
  'reference.pathways': everyStaffDuty,
  'reference.offices': 'open',
  'reference.partnerOffices': everyStaffDuty,
  'reference.statistics': everyStaffDuty,
  'registry.findDuplicates': { mentor: 'reached' },
  'registry.register': { mentor: 'reached' },
  'registry.answers': { mentor: 'own', verifier: 'regency' },
  'registry.complete': { mentor: 'own', verifier: 'regency' },
  'registry.search': { mentor: 'reached', verifier: 'reached' },
  'registry.reveal': { mentor: 'own', verifier: 'regency' },
  'staff.list': { verifier: 'reached', head: 'reached', admin: 'reached' },
  'staff.add': { verifier: 'reached', admin: 'reached' },
  'staff.setStatus': { verifier: 'regency', admin: 'everywhere' },
  'staff.issueActivation': { mentor: 'own', verifier: 'regency' },
  'submissions.ready': { verifier: 'reached' },
  'submissions.send': { verifier: 'regency' },
  'submissions.sent': { verifier: 'reached' },
  'submissions.received': { partner: 'reached' },
  'submissions.decide': { partner: 'regency' },
  'submissions.decideBatch': { partner: 'reached' },
  'visits.log': { mentor: 'own' },
  'visits.setAside': { mentor: 'reached' },
  'visits.addAddendum': { mentor: 'own' },
}

/** All that an entrepreneur's browser can reach; a longer list is a decision. */
export const portalTable: Record<string, AccessRow> = {
  'identity.activate': 'open',
  'identity.changePin': { entrepreneur: 'reached' },
  'identity.endOtherSessions': { entrepreneur: 'reached' },
  'identity.endSession': { entrepreneur: 'own' },
  'identity.sessions': { entrepreneur: 'reached' },
  'own.confirmVisit': { entrepreneur: 'own' },
  'own.page': { entrepreneur: 'reached' },
  'public.page': 'open',
}
