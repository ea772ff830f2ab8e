CREATE SCHEMA "app";
--> statement-breakpoint
CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE TABLE "app"."action_conflict" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"action_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "action_conflict_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."audit_event" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"device_at" timestamp with time zone,
	"actor_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"case_id" uuid,
	"woman_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"device" text NOT NULL,
	"request_id" text NOT NULL,
	"view_key" text,
	"stamped_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "audit_event_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."audit_seal" (
	"regency_code" text NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"rows" integer NOT NULL,
	"previous" "bytea",
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_seal_pkey" PRIMARY KEY("regency_code","minute")
);
--> statement-breakpoint
CREATE TABLE "app"."received_action" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body_hash" "bytea" NOT NULL,
	"body" jsonb NOT NULL,
	"result" jsonb,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "received_action_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."area" (
	"code" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_code" text,
	"bps_code" text,
	"name_key" text NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "app"."area_change" (
	"predecessor_code" text NOT NULL,
	"successor_code" text NOT NULL,
	"effective_on" date,
	"basis" text NOT NULL,
	CONSTRAINT "area_change_pkey" PRIMARY KEY("predecessor_code","successor_code")
);
--> statement-breakpoint
CREATE TABLE "app"."assignment" (
	"case_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	CONSTRAINT "assignment_pkey" PRIMARY KEY("case_id","mentor_id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."assignment_period" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"reason" text NOT NULL,
	"assigned_by" uuid NOT NULL,
	CONSTRAINT "assignment_period_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."assistance_case" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"woman_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"pathway_id" text NOT NULL,
	"status" text NOT NULL,
	"stage" integer NOT NULL,
	"stage_at_entry" integer NOT NULL,
	"ikm_at_entry" text NOT NULL,
	"village_code" text NOT NULL,
	"district_code" text NOT NULL,
	"case_mentor_id" uuid,
	"last_visit_day" date,
	"next_visit_on" date,
	"pause_reason" text,
	"is_duplicate_cleared" boolean NOT NULL,
	"months" text[],
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	"facts_version" integer DEFAULT 0 NOT NULL,
	"strip" jsonb,
	CONSTRAINT "assistance_case_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."consent" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"purpose" text NOT NULL,
	"is_given" boolean NOT NULL,
	"text_version" text NOT NULL,
	"method" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."entry_permit" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"kind" text NOT NULL,
	"proof" text NOT NULL,
	"number" text,
	"issued_on" date,
	"holder" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entry_permit_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."stage_event" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"stage" integer NOT NULL,
	"reached_at" timestamp with time zone NOT NULL,
	"reached_on" date NOT NULL,
	"is_at_entry" boolean NOT NULL,
	"rule_versions" jsonb NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_id" uuid NOT NULL,
	CONSTRAINT "stage_event_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."decision" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"evidence_id" uuid NOT NULL,
	"evidence_author_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decision_pkey" PRIMARY KEY("id","regency_code"),
	CONSTRAINT "decision_evidence_key" UNIQUE("evidence_id","regency_code"),
	CONSTRAINT "decision_not_own" CHECK ("app"."decision"."author_id" <> "app"."decision"."evidence_author_id")
);
--> statement-breakpoint
CREATE TABLE "app"."evidence" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"criterion_id" text NOT NULL,
	"criterion_version" integer NOT NULL,
	"product_id" uuid,
	"type" text NOT NULL,
	"number" text,
	"issued_on" date,
	"expires_on" date,
	"facilitated_by" text,
	"note" text NOT NULL,
	"status" text NOT NULL,
	"device_sent_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_pkey" PRIMARY KEY("id","regency_code"),
	CONSTRAINT "evidence_author_key" UNIQUE("id","regency_code","author_id")
);
--> statement-breakpoint
CREATE TABLE "app"."stored_file" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"evidence_id" uuid,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"received_sha256" "bytea" NOT NULL,
	"stored_sha256" "bytea" NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stored_file_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "identity"."account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"email" text,
	"status" text NOT NULL,
	"secret_hash" text,
	"must_change_secret" boolean NOT NULL,
	"secret_changed_at" timestamp with time zone,
	"needs_second_factor" boolean NOT NULL,
	"totp_secret" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."activation_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"attempts" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."duty_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"regency_code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"granted_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."entrepreneur_login" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"card_number" text NOT NULL,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "identity"."session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"host" text NOT NULL,
	"duty" text NOT NULL,
	"regency_code" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"idle_seconds" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"strikes" integer NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "app"."installation" (
	"is_only" boolean PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."office" (
	"regency_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"unit" text NOT NULL,
	"address" text NOT NULL,
	"phone" text,
	"whatsapp" text,
	"signer_name" text NOT NULL,
	"signer_title" text NOT NULL,
	"signer_nip" text,
	"village_word" text NOT NULL,
	"letterhead" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."partner_office" (
	"id" text PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "app"."criterion" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"pathway_id" text NOT NULL,
	"stage_number" integer NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"title_for_her" text NOT NULL,
	"opens_for_her" text NOT NULL,
	"how_for_her" text NOT NULL,
	"applies_when" jsonb NOT NULL,
	"kind" text NOT NULL,
	"proof" text NOT NULL,
	"expression" jsonb,
	"evidence_types" text[] NOT NULL,
	"number_kind" text NOT NULL,
	"needs_issue_date" boolean NOT NULL,
	"can_expire" boolean NOT NULL,
	"per_product" boolean NOT NULL,
	"is_private" boolean NOT NULL,
	"grace_months" integer,
	"grace_after" text,
	"verifier" text NOT NULL,
	"citation" text NOT NULL,
	"mark" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "criterion_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "app"."pathway" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"basis" text NOT NULL,
	"rules_stamp" text DEFAULT '' NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "app"."stage" (
	"pathway_id" text NOT NULL,
	"number" integer NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"is_verified_funnel" boolean NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "stage_pkey" PRIMARY KEY("pathway_id","number")
);
--> statement-breakpoint
CREATE TABLE "app"."product_kind" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"product_group" text NOT NULL,
	"kbli_2020" text NOT NULL,
	"kbli_2025" text,
	"title_2020" text NOT NULL,
	"title_2025" text,
	"permit_route" text NOT NULL,
	"pathway_id" text NOT NULL,
	"is_packaged" boolean,
	"is_fish" boolean NOT NULL,
	"is_sni_listed" boolean NOT NULL,
	"needs_material_origin" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "app"."enterprise" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"woman_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"run_by" text NOT NULL,
	"since_year" integer,
	"village_code" text NOT NULL,
	"markets" text[] NOT NULL,
	"other_programmes" text NOT NULL,
	"case_mentor_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "enterprise_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."group_member" (
	"group_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	"case_mentor_id" uuid,
	CONSTRAINT "group_member_pkey" PRIMARY KEY("group_id","woman_id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."ownership" (
	"woman_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"since" date,
	"case_mentor_id" uuid,
	CONSTRAINT "ownership_pkey" PRIMARY KEY("woman_id","enterprise_id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."person_index" (
	"nik_hash" "bytea" NOT NULL,
	"regency_code" text NOT NULL,
	"woman_id" uuid NOT NULL,
	CONSTRAINT "person_index_pkey" PRIMARY KEY("nik_hash","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."product" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind_id" text,
	"is_main" boolean NOT NULL,
	"is_packaged" boolean,
	"shelf_life_days" integer,
	"case_mentor_id" uuid,
	CONSTRAINT "product_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."woman" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"birth_date" date,
	"citizenship" text,
	"is_nik_valid" boolean,
	"village_code" text NOT NULL,
	"rt" text,
	"case_mentor_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "woman_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."woman_private" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"nik_cipher" "bytea",
	"nik_hash" "bytea",
	"nik_last4" text,
	"phone" text,
	"phone_owner" text NOT NULL,
	"address" text NOT NULL,
	"case_mentor_id" uuid,
	CONSTRAINT "woman_private_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."women_group" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"village_code" text NOT NULL,
	"decree_number" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "women_group_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."staff" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"position" text,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "staff_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."statistic" (
	"id" text PRIMARY KEY NOT NULL,
	"area_code" text,
	"indicator" text NOT NULL,
	"label" text NOT NULL,
	"year" integer NOT NULL,
	"period" text NOT NULL,
	"value" numeric NOT NULL,
	"unit" text NOT NULL,
	"definition" text NOT NULL,
	"source" text NOT NULL,
	"source_url" text NOT NULL,
	"series" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "app"."follow_up" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"origin_visit_id" uuid,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"assignee" text NOT NULL,
	"due_on" date NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "follow_up_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."follow_up_report" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"follow_up_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "follow_up_report_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."income_record" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"visit_id" uuid,
	"recorded_on" date NOT NULL,
	"week" text NOT NULL,
	"range_key" text NOT NULL,
	"from_rupiah" bigint NOT NULL,
	"to_rupiah" bigint,
	CONSTRAINT "income_record_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."message_settlement" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"visit_author_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"note" text NOT NULL,
	"settled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_settlement_pkey" PRIMARY KEY("id","regency_code"),
	CONSTRAINT "message_settlement_once_key" UNIQUE("confirmation_id","regency_code"),
	CONSTRAINT "message_settlement_not_own" CHECK ("app"."message_settlement"."author_id" <> "app"."message_settlement"."visit_author_id")
);
--> statement-breakpoint
CREATE TABLE "app"."visit" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"mode" text NOT NULL,
	"device_started_at" timestamp with time zone NOT NULL,
	"device_sent_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"skew_seconds" integer NOT NULL,
	"visited_day" date GENERATED ALWAYS AS (((started_at at time zone 'Asia/Makassar')::date)) STORED NOT NULL,
	"condition" text NOT NULL,
	"pause_reason" text,
	"topics" text[] NOT NULL,
	"problems" text[] NOT NULL,
	"cause" text NOT NULL,
	"advice" text NOT NULL,
	"next_visit_on" date,
	"confirmation_method" text NOT NULL,
	"absence_reason" text NOT NULL,
	"flags" text[] NOT NULL,
	CONSTRAINT "visit_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."visit_addendum" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"visit_id" uuid NOT NULL,
	"base_version" integer NOT NULL,
	"text" text NOT NULL,
	"device_sent_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "visit_addendum_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."visit_confirmation" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"visit_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"note" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "visit_confirmation_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."visit_quarantine" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"body" jsonb NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	"resolution" text NOT NULL,
	CONSTRAINT "visit_quarantine_pkey" PRIMARY KEY("id","regency_code"),
	CONSTRAINT "visit_quarantine_not_own" CHECK ("app"."visit_quarantine"."resolved_by" <> "app"."visit_quarantine"."author_id"),
	CONSTRAINT "visit_quarantine_whole" CHECK (num_nulls("app"."visit_quarantine"."outcome", "app"."visit_quarantine"."resolved_by", "app"."visit_quarantine"."resolved_at") in (0, 3)),
	CONSTRAINT "visit_quarantine_happened" CHECK ("app"."visit_quarantine"."outcome" <> 'accepted' or "app"."visit_quarantine"."started_at" <= "app"."visit_quarantine"."resolved_at"),
	CONSTRAINT "visit_quarantine_reasoned" CHECK ("app"."visit_quarantine"."outcome" <> 'declined' or "app"."visit_quarantine"."resolution" <> '')
);
--> statement-breakpoint
CREATE TABLE "app"."workforce_record" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"visit_id" uuid,
	"recorded_on" date NOT NULL,
	"women_family" integer NOT NULL,
	"women_paid" integer NOT NULL,
	"men_family" integer NOT NULL,
	"men_paid" integer NOT NULL,
	CONSTRAINT "workforce_record_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
CREATE TABLE "app"."figure_count" (
	"regency_code" text NOT NULL,
	"district_code" text NOT NULL,
	"measure" text NOT NULL,
	"key" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "figure_count_pkey" PRIMARY KEY("regency_code","district_code","measure","key")
);
--> statement-breakpoint
CREATE TABLE "app"."figure_delta" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"district_code" text NOT NULL,
	"measure" text NOT NULL,
	"key" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "figure_delta_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
ALTER TABLE "app"."area" ADD CONSTRAINT "area_parent_code_area_code_fk" FOREIGN KEY ("parent_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."area_change" ADD CONSTRAINT "area_change_predecessor_code_area_code_fk" FOREIGN KEY ("predecessor_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."area_change" ADD CONSTRAINT "area_change_successor_code_area_code_fk" FOREIGN KEY ("successor_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment" ADD CONSTRAINT "assignment_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment" ADD CONSTRAINT "assignment_staff_fkey" FOREIGN KEY ("mentor_id","regency_code") REFERENCES "app"."staff"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_period" ADD CONSTRAINT "assignment_period_assignment_fkey" FOREIGN KEY ("case_id","mentor_id","regency_code") REFERENCES "app"."assignment"("case_id","mentor_id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assistance_case" ADD CONSTRAINT "assistance_case_pathway_id_pathway_id_fk" FOREIGN KEY ("pathway_id") REFERENCES "app"."pathway"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assistance_case" ADD CONSTRAINT "assistance_case_village_code_area_code_fk" FOREIGN KEY ("village_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assistance_case" ADD CONSTRAINT "assistance_case_district_code_area_code_fk" FOREIGN KEY ("district_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assistance_case" ADD CONSTRAINT "assistance_case_woman_fkey" FOREIGN KEY ("woman_id","regency_code") REFERENCES "app"."woman"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assistance_case" ADD CONSTRAINT "assistance_case_enterprise_fkey" FOREIGN KEY ("enterprise_id","regency_code") REFERENCES "app"."enterprise"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consent" ADD CONSTRAINT "consent_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."entry_permit" ADD CONSTRAINT "entry_permit_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."stage_event" ADD CONSTRAINT "stage_event_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."decision" ADD CONSTRAINT "decision_evidence_fkey" FOREIGN KEY ("evidence_id","regency_code","evidence_author_id") REFERENCES "app"."evidence"("id","regency_code","author_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."evidence" ADD CONSTRAINT "evidence_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."evidence" ADD CONSTRAINT "evidence_product_fkey" FOREIGN KEY ("product_id","regency_code") REFERENCES "app"."product"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."stored_file" ADD CONSTRAINT "stored_file_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."activation_code" ADD CONSTRAINT "activation_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "identity"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."duty_grant" ADD CONSTRAINT "duty_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "identity"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."entrepreneur_login" ADD CONSTRAINT "entrepreneur_login_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "identity"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "identity"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."office" ADD CONSTRAINT "office_regency_code_area_code_fk" FOREIGN KEY ("regency_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."partner_office" ADD CONSTRAINT "partner_office_regency_code_area_code_fk" FOREIGN KEY ("regency_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."criterion" ADD CONSTRAINT "criterion_stage_fkey" FOREIGN KEY ("pathway_id","stage_number") REFERENCES "app"."stage"("pathway_id","number") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."stage" ADD CONSTRAINT "stage_pathway_id_pathway_id_fk" FOREIGN KEY ("pathway_id") REFERENCES "app"."pathway"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."product_kind" ADD CONSTRAINT "product_kind_pathway_id_pathway_id_fk" FOREIGN KEY ("pathway_id") REFERENCES "app"."pathway"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."enterprise" ADD CONSTRAINT "enterprise_village_code_area_code_fk" FOREIGN KEY ("village_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."enterprise" ADD CONSTRAINT "enterprise_woman_fkey" FOREIGN KEY ("woman_id","regency_code") REFERENCES "app"."woman"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."group_member" ADD CONSTRAINT "group_member_group_fkey" FOREIGN KEY ("group_id","regency_code") REFERENCES "app"."women_group"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."group_member" ADD CONSTRAINT "group_member_woman_fkey" FOREIGN KEY ("woman_id","regency_code") REFERENCES "app"."woman"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."ownership" ADD CONSTRAINT "ownership_woman_fkey" FOREIGN KEY ("woman_id","regency_code") REFERENCES "app"."woman"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."ownership" ADD CONSTRAINT "ownership_enterprise_fkey" FOREIGN KEY ("enterprise_id","regency_code") REFERENCES "app"."enterprise"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."product" ADD CONSTRAINT "product_kind_id_product_kind_id_fk" FOREIGN KEY ("kind_id") REFERENCES "app"."product_kind"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."product" ADD CONSTRAINT "product_enterprise_fkey" FOREIGN KEY ("enterprise_id","regency_code") REFERENCES "app"."enterprise"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."woman" ADD CONSTRAINT "woman_village_code_area_code_fk" FOREIGN KEY ("village_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."woman_private" ADD CONSTRAINT "woman_private_woman_fkey" FOREIGN KEY ("id","regency_code") REFERENCES "app"."woman"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."women_group" ADD CONSTRAINT "women_group_village_code_area_code_fk" FOREIGN KEY ("village_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."statistic" ADD CONSTRAINT "statistic_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "app"."area"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."follow_up" ADD CONSTRAINT "follow_up_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."follow_up_report" ADD CONSTRAINT "follow_up_report_follow_up_fkey" FOREIGN KEY ("follow_up_id","regency_code") REFERENCES "app"."follow_up"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."follow_up_report" ADD CONSTRAINT "follow_up_report_visit_fkey" FOREIGN KEY ("visit_id","regency_code") REFERENCES "app"."visit"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."income_record" ADD CONSTRAINT "income_record_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."visit" ADD CONSTRAINT "visit_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."visit" ADD CONSTRAINT "visit_author_assignment_fkey" FOREIGN KEY ("case_id","author_id","regency_code") REFERENCES "app"."assignment"("case_id","mentor_id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."visit_addendum" ADD CONSTRAINT "visit_addendum_visit_fkey" FOREIGN KEY ("visit_id","regency_code") REFERENCES "app"."visit"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."visit_confirmation" ADD CONSTRAINT "visit_confirmation_visit_fkey" FOREIGN KEY ("visit_id","regency_code") REFERENCES "app"."visit"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."workforce_record" ADD CONSTRAINT "workforce_record_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_event_view_key" ON "app"."audit_event" USING btree ("regency_code","view_key") WHERE "app"."audit_event"."view_key" is not null;--> statement-breakpoint
CREATE INDEX "audit_event_case_idx" ON "app"."audit_event" USING btree ("regency_code","case_id","at");--> statement-breakpoint
CREATE INDEX "audit_event_stamped_idx" ON "app"."audit_event" USING brin ("stamped_at");--> statement-breakpoint
CREATE INDEX "audit_seal_minute_idx" ON "app"."audit_seal" USING btree ("minute");--> statement-breakpoint
CREATE INDEX "area_parent_code_idx" ON "app"."area" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "area_level_name_key_idx" ON "app"."area" USING btree ("level","name_key" collate "C");--> statement-breakpoint
CREATE UNIQUE INDEX "area_bps_code_key" ON "app"."area" USING btree ("bps_code") WHERE "app"."area"."bps_code" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_period_open_key" ON "app"."assignment_period" USING btree ("regency_code","case_id") WHERE "app"."assignment_period"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "assistance_case_open_key" ON "app"."assistance_case" USING btree ("regency_code","enterprise_id") WHERE "app"."assistance_case"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "assistance_case_mentor_idx" ON "app"."assistance_case" USING btree ("regency_code","case_mentor_id");--> statement-breakpoint
CREATE INDEX "assistance_case_district_idx" ON "app"."assistance_case" USING btree ("regency_code","district_code","stage");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_event_stage_key" ON "app"."stage_event" USING btree ("regency_code","case_id","stage");--> statement-breakpoint
CREATE INDEX "evidence_case_idx" ON "app"."evidence" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "evidence_waiting_idx" ON "app"."evidence" USING btree ("regency_code","received_at") WHERE "app"."evidence"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "stored_file_evidence_idx" ON "app"."stored_file" USING btree ("regency_code","evidence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_email_key" ON "identity"."account" USING btree ("email") WHERE "identity"."account"."email" is not null;--> statement-breakpoint
CREATE INDEX "activation_code_account_idx" ON "identity"."activation_code" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "duty_grant_account_idx" ON "identity"."duty_grant" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entrepreneur_login_card_key" ON "identity"."entrepreneur_login" USING btree ("card_number");--> statement-breakpoint
CREATE INDEX "entrepreneur_login_phone_idx" ON "identity"."entrepreneur_login" USING btree ("phone");--> statement-breakpoint
CREATE UNIQUE INDEX "session_id_key" ON "identity"."session" USING btree ("id");--> statement-breakpoint
CREATE INDEX "session_account_idx" ON "identity"."session" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partner_office_regency_kind_key" ON "app"."partner_office" USING btree ("regency_code","kind");--> statement-breakpoint
CREATE INDEX "criterion_stage_idx" ON "app"."criterion" USING btree ("pathway_id","stage_number","position");--> statement-breakpoint
CREATE INDEX "enterprise_name_idx" ON "app"."enterprise" USING btree ("regency_code","name_key" collate "C");--> statement-breakpoint
CREATE UNIQUE INDEX "product_main_key" ON "app"."product" USING btree ("regency_code","enterprise_id") WHERE "app"."product"."is_main";--> statement-breakpoint
CREATE INDEX "woman_name_idx" ON "app"."woman" USING btree ("regency_code","name_key" collate "C");--> statement-breakpoint
CREATE INDEX "woman_mentor_idx" ON "app"."woman" USING btree ("case_mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "woman_private_nik_key" ON "app"."woman_private" USING btree ("regency_code","nik_hash") WHERE "app"."woman_private"."nik_hash" is not null;--> statement-breakpoint
CREATE INDEX "woman_private_phone_idx" ON "app"."woman_private" USING btree ("regency_code","phone");--> statement-breakpoint
CREATE INDEX "staff_name_idx" ON "app"."staff" USING btree ("regency_code","name_key" collate "C");--> statement-breakpoint
CREATE INDEX "statistic_indicator_idx" ON "app"."statistic" USING btree ("indicator","area_code","year");--> statement-breakpoint
CREATE INDEX "follow_up_case_idx" ON "app"."follow_up" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "income_record_case_idx" ON "app"."income_record" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "message_settlement_visit_idx" ON "app"."message_settlement" USING btree ("regency_code","visit_id");--> statement-breakpoint
CREATE INDEX "visit_case_idx" ON "app"."visit" USING btree ("regency_code","case_id","started_at");--> statement-breakpoint
CREATE INDEX "visit_mentor_idx" ON "app"."visit" USING btree ("case_mentor_id","started_at");--> statement-breakpoint
CREATE INDEX "visit_day_idx" ON "app"."visit" USING btree ("regency_code","visited_day");--> statement-breakpoint
CREATE INDEX "visit_addendum_visit_idx" ON "app"."visit_addendum" USING btree ("regency_code","visit_id");--> statement-breakpoint
CREATE INDEX "visit_confirmation_visit_idx" ON "app"."visit_confirmation" USING btree ("regency_code","visit_id");--> statement-breakpoint
CREATE INDEX "visit_quarantine_office_idx" ON "app"."visit_quarantine" USING btree ("regency_code","received_at");--> statement-breakpoint
CREATE INDEX "visit_quarantine_author_idx" ON "app"."visit_quarantine" USING btree ("author_id","received_at");--> statement-breakpoint
CREATE INDEX "workforce_record_case_idx" ON "app"."workforce_record" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "assignment_period_case_idx" ON "app"."assignment_period" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "consent_case_idx" ON "app"."consent" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "entry_permit_case_idx" ON "app"."entry_permit" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "decision_case_idx" ON "app"."decision" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "group_member_woman_idx" ON "app"."group_member" USING btree ("regency_code","woman_id");--> statement-breakpoint
CREATE INDEX "product_enterprise_idx" ON "app"."product" USING btree ("regency_code","enterprise_id");--> statement-breakpoint
CREATE INDEX "follow_up_report_step_idx" ON "app"."follow_up_report" USING btree ("regency_code","follow_up_id");--> statement-breakpoint
CREATE INDEX "assistance_case_last_visit_idx" ON "app"."assistance_case" USING btree ("regency_code",coalesce("last_visit_day", '0001-01-01'::date),"id") WHERE "app"."assistance_case"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "assistance_case_opened_idx" ON "app"."assistance_case" USING btree ("regency_code","opened_at","id") WHERE "app"."assistance_case"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "enterprise_name_search_idx" ON "app"."enterprise" USING gin ("name_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "woman_name_search_idx" ON "app"."woman" USING gin ("name_key" gin_trgm_ops);