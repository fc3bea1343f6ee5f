CREATE TABLE "ledger_overrules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"place" text NOT NULL,
	"sentence" text NOT NULL,
	"sentence_hash" text NOT NULL,
	"snapshot_hash" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_overrules_sentence" UNIQUE("brief_id","place","sentence_hash","snapshot_hash")
);
--> statement-breakpoint
CREATE TABLE "prompt_benches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_a" integer NOT NULL,
	"version_b" integer NOT NULL,
	"brief_ids" uuid[] NOT NULL,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prompt_defaults" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"override" text DEFAULT '' NOT NULL,
	"made_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prompt_releases" (
	"version" integer PRIMARY KEY NOT NULL,
	"lens" text NOT NULL,
	"front" text NOT NULL,
	"hash" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_releases_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "shown_passages" (
	"lens_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"text_hash" text NOT NULL,
	"passage" text NOT NULL,
	"shown_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shown_passages_lens_id_user_id_text_hash_passage_pk" PRIMARY KEY("lens_id","user_id","text_hash","passage")
);
--> statement-breakpoint
ALTER TABLE "acknowledgements" DROP CONSTRAINT "acknowledgements_passage";--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD COLUMN "passage_hash" text;--> statement-breakpoint
UPDATE "acknowledgements" SET "passage_hash" = encode(sha256(convert_to("passage", 'UTF8')), 'hex');--> statement-breakpoint
ALTER TABLE "acknowledgements" ALTER COLUMN "passage_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "generation_attempts" ADD COLUMN "partial" jsonb;--> statement-breakpoint
ALTER TABLE "generation_attempts" ADD COLUMN "bench_id" uuid;--> statement-breakpoint
ALTER TABLE "source_snapshots" ADD COLUMN "translation_of_id" uuid;--> statement-breakpoint
ALTER TABLE "source_snapshots" ADD COLUMN "attempt_id" uuid;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "translation_id" uuid;--> statement-breakpoint
ALTER TABLE "ledger_overrules" ADD CONSTRAINT "ledger_overrules_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_overrules" ADD CONSTRAINT "ledger_overrules_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_benches" ADD CONSTRAINT "prompt_benches_version_a_prompt_releases_version_fk" FOREIGN KEY ("version_a") REFERENCES "public"."prompt_releases"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_benches" ADD CONSTRAINT "prompt_benches_version_b_prompt_releases_version_fk" FOREIGN KEY ("version_b") REFERENCES "public"."prompt_releases"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_benches" ADD CONSTRAINT "prompt_benches_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_defaults" ADD CONSTRAINT "prompt_defaults_version_prompt_releases_version_fk" FOREIGN KEY ("version") REFERENCES "public"."prompt_releases"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_defaults" ADD CONSTRAINT "prompt_defaults_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_releases" ADD CONSTRAINT "prompt_releases_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_passages" ADD CONSTRAINT "shown_passages_lens_id_brief_lenses_id_fk" FOREIGN KEY ("lens_id") REFERENCES "public"."brief_lenses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_passages" ADD CONSTRAINT "shown_passages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_attempts" ADD CONSTRAINT "generation_attempts_bench_id_prompt_benches_id_fk" FOREIGN KEY ("bench_id") REFERENCES "public"."prompt_benches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "generation_attempts_requested" ON "generation_attempts" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX "generation_attempts_bench" ON "generation_attempts" USING btree ("bench_id");--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_passage" UNIQUE("brief_id","place","gate","passage_hash","snapshot_hash");