CREATE TABLE "app"."class_proposal" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"production_record_id" uuid NOT NULL,
	"as_of" date NOT NULL,
	"year" integer NOT NULL,
	"umkm_by_capital" text,
	"umkm_by_sales" text,
	"umkm_ruleset" text NOT NULL,
	"industry_class" text NOT NULL,
	"industry_ruleset" text NOT NULL,
	"land_policy" text NOT NULL,
	"bps_scale" text,
	"bps_ruleset" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "class_proposal_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."printed_licence" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"recorded_as" text NOT NULL,
	"kbli_version" text NOT NULL,
	"kbli_codes" text[] NOT NULL,
	"risk" text,
	"scale" text,
	"lists_skp" boolean,
	"printed_on" date,
	"device_sent_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "printed_licence_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."production_record" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"year" integer NOT NULL,
	"capital_rupiah" bigint,
	"investment_ex_land_rupiah" bigint,
	"land_and_building_rupiah" bigint,
	"site_is_residence" boolean,
	"annual_sales_rupiah" bigint,
	"workers_permanent" integer,
	"workers_casual" integer,
	"workers_family" integer,
	"owner_works" boolean,
	"unit" text,
	"capacity_installed" bigint,
	"capacity_used" bigint,
	"production" bigint,
	"raw_material" text,
	"water" text,
	"fuel" text,
	"electricity_kwh" bigint,
	"machines" text,
	"device_sent_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "production_record_pkey" PRIMARY KEY("id","regency_code"),
	CONSTRAINT "production_record_case_key" UNIQUE("id","case_id","regency_code"),
	CONSTRAINT "production_record_not_negative" CHECK (least("app"."production_record"."capital_rupiah", "app"."production_record"."investment_ex_land_rupiah", "app"."production_record"."land_and_building_rupiah", "app"."production_record"."annual_sales_rupiah", "app"."production_record"."workers_permanent", "app"."production_record"."workers_casual", "app"."production_record"."workers_family", "app"."production_record"."capacity_installed", "app"."production_record"."capacity_used", "app"."production_record"."production", "app"."production_record"."electricity_kwh") >= 0)
);
--> statement-breakpoint
ALTER TABLE "app"."class_proposal" ADD CONSTRAINT "class_proposal_evidence_fkey" FOREIGN KEY ("id","regency_code","author_id") REFERENCES "app"."evidence"("id","regency_code","author_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."class_proposal" ADD CONSTRAINT "class_proposal_record_fkey" FOREIGN KEY ("production_record_id","case_id","regency_code") REFERENCES "app"."production_record"("id","case_id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."printed_licence" ADD CONSTRAINT "printed_licence_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."production_record" ADD CONSTRAINT "production_record_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "class_proposal_case_idx" ON "app"."class_proposal" USING btree ("regency_code","case_id","proposed_at");--> statement-breakpoint
CREATE INDEX "printed_licence_case_idx" ON "app"."printed_licence" USING btree ("regency_code","case_id","recorded_at");--> statement-breakpoint
CREATE INDEX "production_record_case_idx" ON "app"."production_record" USING btree ("regency_code","case_id","recorded_at");
--> statement-breakpoint

-- Written by hand from here. Three tables below a case: the reading that holds money, the classes that were proposed
-- from it, and what her papers print.
do $$
declare t text;
begin
  foreach t in array array['production_record', 'class_proposal', 'printed_licence'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy %I on app.%I to app_owner using (true) with check (true)', t || '_owner', t);
    execute format('create policy %I on app.%I for select to app_backup using (true)', t || '_backup', t);
    execute format('grant select on app.%I to app_backup', t);
    execute format('alter table app.%I add constraint %I foreign key (case_id, case_mentor_id, regency_code) references app.assistance_case (id, case_mentor_id, regency_code) deferrable initially deferred', t, t || '_mentor_now_fkey');
    execute format('alter table app.%I add constraint %I foreign key (case_id, woman_id, regency_code) references app.assistance_case (id, woman_id, regency_code)', t, t || '_case_woman_fkey');
    execute format('create index %I on app.%I (case_mentor_id)', t || '_case_mentor_idx', t);
    execute format('grant select on app.%I to r_mentor, r_supervisor, r_entrepreneur', t);
    execute format('create policy %I on app.%I for select to r_mentor using (case_mentor_id = app.uid() and regency_code = app.region())', t || '_mentor_read', t);
    execute format('create policy %I on app.%I for select to r_supervisor using (regency_code = app.region())', t || '_office_read', t);
    execute format('create policy %I on app.%I for select to r_entrepreneur using (woman_id = app.uid() and regency_code = app.region())', t || '_her_read', t);
  end loop;
  -- The head reads classes and papers; a reading holds money.
  foreach t in array array['class_proposal', 'printed_licence'] loop
    execute format('grant select on app.%I to r_head', t);
    execute format('create policy %I on app.%I for select to r_head using (regency_code = app.region())', t || '_head_read', t);
  end loop;
  -- Read at the desk, by whoever has the case now or by the office; proposals come from app.propose_class alone.
  foreach t in array array['production_record', 'printed_licence'] loop
    execute format('grant insert on app.%I to r_mentor, r_supervisor', t);
    execute format('create policy %I on app.%I for insert to r_mentor with check (author_id = app.uid() and case_mentor_id = app.uid() and regency_code = app.region()%s)', t || '_mentor_write', t,
      case t when 'printed_licence' then ' and recorded_as = ''mentor''' else '' end);
    execute format('create policy %I on app.%I for insert to r_supervisor with check (author_id = app.uid() and regency_code = app.region())', t || '_office_write', t);
  end loop;
end $$;
alter table app.class_proposal add constraint class_proposal_evidence_case_fkey foreign key (id, case_id, regency_code) references app.evidence (id, case_id, regency_code);
--> statement-breakpoint

-- The printed risk and whether an SKP is listed are facts of the rules (load-case-facts.ts).
create trigger printed_licence_facts after insert on app.printed_licence for each row execute function app.facts_changed();
--> statement-breakpoint

-- Proposes the classes that were computed from the newest reading of a case: the proposal and the paper that waits for
-- another person, whose decision `decision_not_own` keeps from the proposer. 'waiting': an earlier proposal is not
-- decided yet. 'changed': that reading is not the newest of the case.
create function app.propose_class(p_id uuid, p_case uuid, p_record uuid, p_criterion text, p_version int, p_as_of date, p_class jsonb, p_note text, p_sent timestamptz, p_at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.assistance_case;
  r app.production_record;
  k app.class_proposal;
begin
  select * into c from app.assistance_case where id = p_case and regency_code = app.region()
    and closed_at is null and (app.duty() = 'verifier' or (app.duty() = 'mentor' and case_mentor_id = app.uid())) for no key update;
  if not found then raise exception 'not allowed' using errcode = '42501'; end if;
  if not exists (select 1 from app.criterion q where q.id = p_criterion and q.version = p_version and q.pathway_id = c.pathway_id and 'jawaban_golongan' = any (q.evidence_types)) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  if exists (select 1 from app.evidence e where e.case_id = c.id and e.regency_code = c.regency_code and e.criterion_id = p_criterion and e.status = 'waiting') then
    return 'waiting';
  end if;
  select * into r from app.production_record p where p.case_id = c.id and p.regency_code = c.regency_code order by p.year desc, p.recorded_at desc, p.id desc limit 1;
  if r.id is distinct from p_record then return 'changed'; end if;
  k := jsonb_populate_record(null::app.class_proposal, p_class);
  insert into app.evidence (id, regency_code, case_id, woman_id, author_id, case_mentor_id, criterion_id, criterion_version, type, issued_on, note, status, device_sent_at, received_at)
    values (p_id, c.regency_code, c.id, c.woman_id, app.uid(), c.case_mentor_id, p_criterion, p_version, 'jawaban_golongan', p_as_of, p_note, 'waiting', p_sent, p_at);
  insert into app.class_proposal (id, regency_code, case_id, woman_id, author_id, case_mentor_id, production_record_id, as_of, year, umkm_by_capital, umkm_by_sales, umkm_ruleset, industry_class, industry_ruleset, land_policy, bps_scale, bps_ruleset, proposed_at)
    values (p_id, c.regency_code, c.id, c.woman_id, app.uid(), c.case_mentor_id, r.id, p_as_of, r.year, k.umkm_by_capital, k.umkm_by_sales, k.umkm_ruleset, k.industry_class, k.industry_ruleset, k.land_policy, k.bps_scale, k.bps_ruleset, p_at);
  return 'proposed';
end $$;
revoke all on function app.propose_class(uuid, uuid, uuid, text, int, date, jsonb, text, timestamptz, timestamptz) from public;
grant execute on function app.propose_class(uuid, uuid, uuid, text, int, date, jsonb, text, timestamptz, timestamptz) to r_mentor, r_supervisor;
