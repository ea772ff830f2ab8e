import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logins } from '../setup'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from '../testing'
import { actingRoles, referenceTables } from './oracle'

let cloned: ClonedDatabase
let administrator: Connection
beforeAll(async () => {
  cloned = await cloneDatabase()
  administrator = await openConnection(cloned.adminUrl)
})
afterAll(async () => {
  await administrator.close()
  await cloned.drop()
})

const names = async (query: string, values: unknown[] = []): Promise<string[]> =>
  (await administrator.ask<{ name: string }>(query, values)).map(({ name }) => name).sort()
const roles = [...new Set(Object.values(actingRoles))].sort()

/** Definer functions that someone has read line by line: each says for itself who may call it. */
const definerFunctions: Record<string, string[]> = {
  'app.add_figure': [],
  'app.cases_named': ['r_head', 'r_mentor', 'r_supervisor'],
  'app.change_case': ['r_mentor', 'r_supervisor'],
  'app.check_figures': ['app_job'],
  'app.count_case': [],
  'app.count_entry': [],
  'app.count_visit': [],
  'app.count_waiting': [],
  'app.data_notices': ['r_entrepreneur', 'r_head', 'r_mentor', 'r_supervisor'],
  'app.decide_evidence': ['r_supervisor'],
  'app.decide_submission': ['r_partner'],
  'app.end_pauses': ['app_job'],
  'app.facts_changed': [],
  'app.figures_by_area': ['r_head', 'r_province', 'r_supervisor'],
  'app.figures_from_facts': [],
  'app.find_duplicates': ['r_mentor'],
  'app.fold_figures': ['app_job'],
  'app.follow_product': ['r_mentor', 'r_supervisor'],
  'app.hand_over_case': ['r_supervisor'],
  'app.keep_strips': ['r_head', 'r_mentor', 'r_supervisor'],
  'app.look_at_submission_file': ['r_partner'],
  'app.may_act_on': [],
  'app.newest_migration': ['app_auth', 'app_portal'],
  'app.note_visit': ['r_mentor'],
  'app.office': [
    'app_backup',
    'app_job',
    'r_admin',
    'r_entrepreneur',
    'r_head',
    'r_mentor',
    'r_partner',
    'r_province',
    'r_supervisor',
  ],
  'app.open_case': ['r_mentor'],
  'app.open_cases': ['r_head', 'r_supervisor'],
  'app.propose_class': ['r_mentor', 'r_supervisor'],
  'app.public_figures': ['app_portal'],
  'app.reach_stage': ['r_mentor', 'r_supervisor'],
  'app.record_nik': ['r_mentor', 'r_supervisor'],
  'app.recount_figures': ['app_job'],
  'app.resolve_quarantine': ['r_supervisor'],
  'app.reveals_today': ['r_mentor', 'r_supervisor'],
  'app.sales_compared': ['r_entrepreneur', 'r_head', 'r_mentor', 'r_supervisor'],
  'app.search_people': ['r_mentor', 'r_supervisor'],
  'app.seal_audit': ['app_job'],
  'app.send_submission': ['r_supervisor'],
  'app.visit_target': ['r_mentor'],
  'identity.activate': ['app_portal'],
  'identity.begin_sign_in': ['app_auth', 'app_portal'],
  'identity.card_number': ['r_mentor', 'r_supervisor'],
  'identity.change_phone': ['r_mentor', 'r_supervisor'],
  'identity.change_secret': ['app_auth', 'app_portal'],
  'identity.count_attempt': [],
  'identity.create_entrepreneur': ['r_mentor'],
  'identity.create_staff': ['r_admin', 'r_supervisor'],
  'identity.end_session': ['app_auth', 'app_portal'],
  'identity.end_sessions': ['app_auth', 'app_portal'],
  'identity.find_account': [],
  'identity.forgive_attempts': ['app_auth', 'app_portal'],
  'identity.issue_activation': ['r_mentor', 'r_supervisor'],
  'identity.list_sessions': ['app_auth', 'app_portal'],
  'identity.open_session': ['app_auth', 'app_portal'],
  'identity.own_secret': ['app_auth', 'app_portal'],
  'identity.read_session': ['app_api', 'app_auth', 'app_portal'],
  'identity.session_owner': [],
  'identity.set_staff_status': ['r_admin', 'r_supervisor'],
  'identity.staff_duties': ['r_admin', 'r_head', 'r_supervisor'],
  'identity.try_activation': ['app_portal'],
}

/** Triggers that someone has read line by line: they keep what is derived from the row, and nothing else. */
const derivedRows = [
  'assistance_case_facts',
  'assistance_case_figures',
  'assistance_case_figures_moved',
  'consent_facts',
  'decision_facts',
  'enterprise_facts',
  'evidence_facts',
  'evidence_figures',
  'evidence_figures_decided',
  'income_record_facts',
  'printed_licence_facts',
  'product_facts',
  'stage_event_figures',
  'visit_figures',
  'woman_facts',
  'workforce_record_facts',
]

describe('RLS-1: tables', () => {
  it('forces row-level security on every table that is not on the reviewed list of reference tables', async () => {
    const unforced = await names(
      `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
    )
    expect(unforced).toEqual(referenceTables)
  })

  it('gives every such table a policy of the owner and of the backup', async () => {
    for (const role of ['app_owner', 'app_backup']) {
      const lacking = await names(
        `select c.relname as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
           and not exists (select 1 from pg_policies p where p.schemaname = 'app' and p.tablename = c.relname and p.roles = array[$1::name] and p.qual = 'true')`,
        [role],
      )
      expect(lacking, role).toEqual([])
    }
  })

  it('lets no acting role write a reference table or read a table of accounts', async () => {
    const granted = await administrator.ask(
      `select grantee, table_schema, table_name, privilege_type from information_schema.role_table_grants
       where grantee = any ($1) and ((table_schema = 'app' and table_name = any ($2) and privilege_type <> 'SELECT') or table_schema = 'identity')`,
      [[...roles, 'app_portal', 'app_api', 'app_job', 'PUBLIC'], referenceTables],
    )
    expect(granted).toEqual([])
  })

  it('gives each role at most one policy for a command on a table, none of them for everyone', async () => {
    const doubled = await administrator.ask(
      `select tablename, roles, cmd, count(*) from pg_policies where schemaname = 'app' group by 1, 2, 3 having count(*) > 1 or 'public' = any (roles) or cardinality(roles) <> 1`,
    )
    expect(doubled).toEqual([])
    expect(
      await names(`select policyname as name from pg_policies where permissive <> 'PERMISSIVE'`),
    ).toEqual([])
  })
})

describe('RLS-2: logins and roles', () => {
  it('makes no login a superuser, an owner, a bypasser or an heir', async () => {
    const wrong = await names(
      `select rolname as name from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb or rolreplication or not rolcanlogin)`,
      [[...logins]],
    )
    expect(wrong).toEqual([])
    const owned = await names(
      `select distinct pg_get_userbyid(relowner) as name from pg_class where relnamespace in ('app'::regnamespace, 'identity'::regnamespace)
       union select distinct pg_get_userbyid(proowner) from pg_proc where pronamespace in ('app'::regnamespace, 'identity'::regnamespace)
       union select pg_get_userbyid(nspowner) from pg_namespace where nspname in ('app', 'identity')`,
    )
    expect(owned).toEqual(['app_owner'])
    const [owner] = await administrator.ask(
      `select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'app_owner'`,
    )
    expect(owner).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false })
  })

  it('lets each login become only what the design says', async () => {
    const may: Record<string, string[]> = {
      app_api: roles.filter((role) => role !== 'r_entrepreneur'),
      app_portal: ['r_entrepreneur'],
      app_auth: [],
      app_job: [],
      app_backup: [],
    }
    for (const login of logins) {
      const connection = await openConnection(cloned.loginUrl(login))
      const became: string[] = []
      for (const role of [
        ...roles,
        'app_owner',
        'app_backup',
        'app_auth',
        'app_api',
        'pg_read_all_data',
        'postgres',
      ]) {
        if (role === login) continue
        const outcome = await connection.ask(`set role ${role}`).then(
          () => 'ok',
          (error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'unknown'),
        )
        if (outcome === 'ok') became.push(role)
        else expect(['42501', '22023']).toContain(outcome)
        await connection.ask('reset role')
      }
      await connection.close()
      expect(became.sort(), login).toEqual(may[login])
    }
  })

  it('lets no acting role become another, or act with the rights of one it is not', async () => {
    const memberships = await administrator.ask(
      `select m.rolname as member, r.rolname as role from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid where m.rolname = any ($1)`,
      [roles],
    )
    expect(memberships).toEqual([])
    const public_ = await names(
      `select nspname as name from pg_namespace where nspname in ('app', 'identity') and (has_schema_privilege('public', oid, 'usage') or has_schema_privilege('public', oid, 'create'))`,
    )
    expect(public_).toEqual([])
    const creators = await names(
      `select r.rolname || ' ' || n.nspname as name from pg_roles r, pg_namespace n where n.nspname in ('app', 'identity') and r.rolname = any ($1) and has_schema_privilege(r.oid, n.oid, 'create')`,
      [[...roles, ...logins]],
    )
    expect(creators).toEqual([])
  })
})

describe('RLS-9: views and functions', () => {
  it('has no view that reads as its owner and no materialised view', async () => {
    const views = await names(
      `select relname as name from pg_class where relnamespace in ('app'::regnamespace, 'identity'::regnamespace)
         and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false)))`,
    )
    expect(views).toEqual([])
  })

  it('has exactly the definer functions of the reviewed list, each for the roles that it names', async () => {
    const found = await administrator.ask<{ name: string; grantees: string[] }>(
      `select format('%s.%s', n.nspname, p.proname) as name,
         array(select coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC') from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.privilege_type = 'EXECUTE' and a.grantee <> p.proowner order by 1) as grantees
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('app', 'identity', 'hot') and p.prosecdef`,
    )
    expect(Object.fromEntries(found.map(({ name, grantees }) => [name, [...grantees].sort()]))).toEqual(
      definerFunctions,
    )
  })

  it('fixes the search path of every definer function, without a schema that anyone may write', async () => {
    const loose = await names(
      `select p.proname as name from pg_proc p where p.pronamespace in ('app'::regnamespace, 'identity'::regnamespace) and p.prosecdef
         and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)`,
    )
    expect(loose).toEqual([])
  })

  it('lets PUBLIC execute nothing', async () => {
    const open = await names(
      `select p.proname as name from pg_proc p where p.pronamespace in ('app'::regnamespace, 'identity'::regnamespace, 'hot'::regnamespace) and has_function_privilege('public', p.oid, 'execute')`,
    )
    expect(open).toEqual([])
  })

  it('has only the triggers of the reviewed list, and no rule or event', async () => {
    const triggers = await names(
      `select tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal and c.relnamespace in ('app'::regnamespace, 'identity'::regnamespace)
       union all select rulename from pg_rules where schemaname in ('app', 'identity') union all select evtname from pg_event_trigger`,
    )
    expect(triggers).toEqual(derivedRows)
  })
})

describe('RLS-12: grants', () => {
  const granted = (privileges: string[], tables: string | undefined) =>
    names(
      `select distinct grantee || ' ' || privilege_type || ' ' || table_name as name from information_schema.role_table_grants
       where table_schema = 'app' and grantee = any ($1) and privilege_type = any ($2) and ($3::text is null or table_name = $3)`,
      [[...roles, ...logins, 'PUBLIC'], privileges, tables ?? null],
    )

  it('lets nobody delete or truncate an operational row', async () => {
    expect(await granted(['DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES'], undefined)).toEqual([])
  })

  it('lets nobody change what was recorded, but for the columns named here', async () => {
    const columns = await names(
      `select grantee || ' ' || table_name || '.' || column_name as name from information_schema.column_privileges
       where table_schema = 'app' and grantee = any ($1) and privilege_type = 'UPDATE'`,
      [[...roles, ...logins, 'PUBLIC']],
    )
    const answers = [
      'woman.birth_date',
      'woman.citizenship',
      'woman.rt',
      'woman.village_code',
      'woman_private.address',
      'woman_private.phone',
      'woman_private.phone_owner',
      'enterprise.run_by',
      'enterprise.since_year',
      'product.is_packaged',
      'product.kind_id',
      'product.shelf_life_days',
      'assistance_case.ikm_at_entry',
      'entry_permit.holder',
      'entry_permit.issued_on',
      'entry_permit.number',
      'entry_permit.proof',
    ]
    const staff = ['name', 'name_key', 'phone', 'position', 'status']
    expect(columns).toEqual(
      [
        'r_entrepreneur received_action.result',
        'r_mentor received_action.result',
        'r_partner received_action.result',
        'r_supervisor received_action.result',
        'r_mentor follow_up.settled_at',
        'r_mentor follow_up.status',
        'r_mentor stored_file.evidence_id',
        ...answers.flatMap((column) => [`r_mentor ${column}`, `r_supervisor ${column}`]),
        ...staff.flatMap((column) => [`r_admin staff.${column}`, `r_supervisor staff.${column}`]),
      ].sort(),
    )
  })

  it('lets only readers of history read it, and everyone add to it', async () => {
    expect(await granted(['SELECT'], 'audit_event')).toEqual([
      'app_backup SELECT audit_event',
      'r_entrepreneur SELECT audit_event',
      'r_head SELECT audit_event',
      'r_supervisor SELECT audit_event',
    ])
    expect(await granted(['INSERT'], 'audit_event')).toEqual(
      roles.map((role) => `${role} INSERT audit_event`),
    )
  })

  it('lets the province, a partner, a head and an administrator write no record themselves', async () => {
    const own: Record<string, string[]> = {
      r_province: [],
      r_head: [],
      r_admin: ['staff INSERT'],
      r_partner: ['action_conflict INSERT', 'received_action INSERT'],
    }
    for (const [role, more] of Object.entries(own)) {
      const writes = await names(
        `select distinct table_name || ' ' || privilege_type as name from information_schema.role_table_grants where grantee = $1 and privilege_type <> 'SELECT'`,
        [role],
      )
      expect(writes, role).toEqual(['audit_event INSERT', ...more].sort())
    }
  })
})

describe('conditions that keep the schema distributable', () => {
  it('writes no subquery and no function but its own in a policy', async () => {
    const policies = await administrator.ask<{ name: string; text: string }>(
      `select policyname as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies where schemaname = 'app'`,
    )
    const subqueries = policies.filter(({ text }) => /\b(select|exists|with)\b/i.test(text))
    expect(subqueries).toEqual([])
    const called = policies.flatMap(({ text }) => [...text.matchAll(/([a-z_.]+)\(/g)].map(([, name]) => name))
    expect([...new Set(called)].sort()).toEqual([
      'app.duty',
      'app.office',
      'app.region',
      'app.uid',
      'starts_with',
    ])
  })

  it('keeps regency_code in every unique index and primary key of an operational table', async () => {
    const without = await names(
      `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
       where c.relnamespace = 'app'::regnamespace and i.indisunique and not c.relname = any ($1)
         and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'regency_code' and a.attnum = any (i.indkey))`,
      [referenceTables],
    )
    expect(without).toEqual([])
  })

  it('carries the regency in every foreign key between operational tables, and points at reference tables else', async () => {
    const crossing = await names(
      `select k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
       where k.contype = 'f' and c.relnamespace = 'app'::regnamespace and not f.relname = any ($1)
         and not exists (
           select 1 from unnest(k.conkey, k.confkey) as pair(here, there)
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here and a.attname = 'regency_code'
           join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there and b.attname = 'regency_code')`,
      [referenceTables],
    )
    expect(crossing).toEqual([])
    const cascading = await names(
      `select conname as name from pg_constraint where contype = 'f' and connamespace in ('app'::regnamespace, 'identity'::regnamespace) and (confupdtype not in ('a', 'r') or confdeltype not in ('a', 'r'))`,
    )
    expect(cascading).toEqual([])
  })

  it('counts nothing with a sequence', async () => {
    expect(
      await names(
        `select relname as name from pg_class where relkind = 'S' and relnamespace in ('app'::regnamespace, 'identity'::regnamespace)`,
      ),
    ).toEqual([])
  })

  it('can make the acting roles logins', async () => {
    await administrator.ask('begin')
    for (const role of roles) await administrator.ask(`alter role ${role} login`)
    expect(
      await names(`select rolname as name from pg_roles where rolname = any ($1) and rolcanlogin`, [roles]),
    ).toEqual(roles)
    await administrator.ask('rollback')
  })

  it('gives every operational table its regency, and every row below a case what a policy compares', async () => {
    const columns = await administrator.ask<{ name: string; columns: string[] }>(
      `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns where table_schema = 'app' group by 1`,
    )
    const operational = columns.filter(({ name }) => !referenceTables.includes(name))
    expect(operational.filter(({ columns: own }) => !own.includes('regency_code'))).toEqual([])
    const belowCase = operational.filter(
      ({ name, columns: own }) =>
        own.includes('case_id') && !['assignment', 'assignment_period', 'audit_event'].includes(name),
    )
    const needed = ['regency_code', 'case_id', 'woman_id', 'author_id', 'case_mentor_id']
    expect(belowCase.filter(({ columns: own }) => needed.some((column) => !own.includes(column)))).toEqual([])
    expect(belowCase.length).toBeGreaterThan(10)
  })
})
