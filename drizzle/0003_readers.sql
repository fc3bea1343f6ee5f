CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "problem_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"brief_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"kind" text NOT NULL,
	"passage" text DEFAULT '' NOT NULL,
	"words" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"correction_number" integer,
	"due_at" timestamp with time zone NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "problem_reports_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"private_key" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "story_records" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"record" jsonb NOT NULL,
	"hash" text NOT NULL,
	"previous_hash" text DEFAULT '' NOT NULL,
	"signature" text NOT NULL,
	"key_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "reviewed_by" uuid;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "story_versions" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', headline), 'A')
        || setweight(to_tsvector('english', coalesce(content->>'summary', '')), 'B')
        || setweight(to_tsvector('english', coalesce(content->>'whyItMatters', '')), 'C')
        || setweight(jsonb_to_tsvector('english', jsonb_path_query_array(content, '$.quickTakes[*].text'), '["string"]'), 'C')
        || setweight(jsonb_to_tsvector('english', jsonb_path_query_array(content, '$.lenses[*] ? (@.state == "shown").body'), '["string"]'), 'D')) STORED;--> statement-breakpoint
ALTER TABLE "problem_reports" ADD CONSTRAINT "problem_reports_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_reports" ADD CONSTRAINT "problem_reports_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_records" ADD CONSTRAINT "story_records_version_id_story_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."story_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_records" ADD CONSTRAINT "story_records_key_id_signing_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "problem_reports_state" ON "problem_reports" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "problem_reports_brief" ON "problem_reports" USING btree ("brief_id");--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_versions_search" ON "story_versions" USING gin ("search");--> statement-breakpoint
CREATE INDEX "story_versions_headline" ON "story_versions" USING gin ("headline" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "story_versions_first_published" ON "story_versions" USING btree ("first_published_at");