CREATE TABLE "brief_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"front" jsonb NOT NULL,
	"topic_ids" uuid[] DEFAULT '{}' NOT NULL,
	"sources" jsonb NOT NULL,
	"drafted" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hash" text NOT NULL,
	"edited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brief_revisions_number" UNIQUE("brief_id","number")
);
--> statement-breakpoint
CREATE TABLE "briefs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text,
	"working_state" text DEFAULT 'draft' NOT NULL,
	"author_id" uuid NOT NULL,
	"assignee_id" uuid,
	"due_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"submitter_id" uuid,
	"submitted_at" timestamp with time zone,
	"submitted_hash" text,
	"submitted_revision" integer,
	"sent_back_reason" text,
	"scheduled_at" timestamp with time zone,
	"schedule_id" uuid,
	"scheduled_revision" integer,
	"perspectives_to_follow" boolean DEFAULT false NOT NULL,
	"script" jsonb,
	"published_version" integer,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	"withdraw_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "briefs_slug_unique" UNIQUE("slug"),
	CONSTRAINT "briefs_working_state" CHECK ("briefs"."working_state" in ('draft', 'in_review', 'scheduled', 'done')),
	CONSTRAINT "briefs_published_slug" CHECK ("briefs"."published_version" is null or "briefs"."slug" is not null),
	CONSTRAINT "briefs_schedule" CHECK (("briefs"."working_state" = 'scheduled') = ("briefs"."scheduled_at" is not null)),
	CONSTRAINT "briefs_withdrawal" CHECK (("briefs"."withdrawn_at" is null) = ("briefs"."withdraw_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"place" text DEFAULT 'brief' NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "acknowledgements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"place" text NOT NULL,
	"gate" text NOT NULL,
	"passage" text NOT NULL,
	"snapshot_hash" text NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "acknowledgements_passage" UNIQUE("brief_id","place","gate","passage","snapshot_hash")
);
--> statement-breakpoint
CREATE TABLE "brief_lenses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"definition_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"state" text DEFAULT 'empty' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"text_id" uuid,
	"candidate_id" uuid,
	"approved_hash" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reject_reason" text,
	"omit_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brief_lenses_key" UNIQUE("brief_id","key"),
	CONSTRAINT "brief_lenses_state" CHECK ("brief_lenses"."state" in ('empty', 'proposed', 'approved', 'rejected', 'omitted')),
	CONSTRAINT "brief_lenses_empty" CHECK ("brief_lenses"."state" <> 'empty' or "brief_lenses"."text_id" is null),
	CONSTRAINT "brief_lenses_text" CHECK ("brief_lenses"."state" not in ('proposed', 'approved', 'rejected') or "brief_lenses"."text_id" is not null),
	CONSTRAINT "brief_lenses_approval" CHECK (("brief_lenses"."state" = 'approved') = ("brief_lenses"."approved_hash" is not null)),
	CONSTRAINT "brief_lenses_rejection" CHECK (("brief_lenses"."state" = 'rejected') = ("brief_lenses"."reject_reason" is not null)),
	CONSTRAINT "brief_lenses_omission" CHECK (("brief_lenses"."state" = 'omitted') = ("brief_lenses"."omit_reason" is not null)),
	CONSTRAINT "brief_lenses_decision" CHECK ("brief_lenses"."state" not in ('approved', 'rejected', 'omitted') or ("brief_lenses"."decided_by" is not null and "brief_lenses"."decided_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "generation_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"lens_id" uuid,
	"task" text NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"instruction" text DEFAULT '' NOT NULL,
	"base_version" integer NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_by" text,
	"claimed_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"provider" text,
	"model" text,
	"prompt_version" integer,
	"prompt_hash" text,
	"snapshot_hashes" text[] DEFAULT '{}' NOT NULL,
	"params" jsonb,
	"tokens_input" integer,
	"tokens_cached" integer,
	"tokens_output" integer,
	"cost_micros" integer,
	"latency_ms" integer,
	"failure" jsonb,
	"output" jsonb,
	"evidence" jsonb,
	CONSTRAINT "generation_attempts_number" UNIQUE("brief_id","task","number")
);
--> statement-breakpoint
CREATE TABLE "lens_definitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"frame" text NOT NULL,
	"guidance" text DEFAULT '' NOT NULL,
	"disclaimer" text DEFAULT '' NOT NULL,
	"disclaimer_required" boolean DEFAULT false NOT NULL,
	"signal_words" text[] DEFAULT '{}' NOT NULL,
	"position" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lens_definitions_version" UNIQUE("key","version")
);
--> statement-breakpoint
CREATE TABLE "lens_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lens_id" uuid NOT NULL,
	"body" text NOT NULL,
	"origin" text NOT NULL,
	"based_on_id" uuid,
	"attempt_id" uuid,
	"author_id" uuid,
	"sentences" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"brief_id" uuid,
	"detail" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_snapshots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"text" text NOT NULL,
	"language" text DEFAULT '' NOT NULL,
	"hash" text NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"removed" jsonb,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"publisher" text DEFAULT '' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone,
	"lead" text DEFAULT '' NOT NULL,
	"snapshot_id" uuid,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "corrections_number" UNIQUE("brief_id","number")
);
--> statement-breakpoint
CREATE TABLE "slug_redirects" (
	"slug" text PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"public_note" text DEFAULT '' NOT NULL,
	"headline" text NOT NULL,
	"topic_slugs" text[] NOT NULL,
	"lens_keys" text[] NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"emergency" boolean DEFAULT false NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "story_versions_number" UNIQUE("brief_id","number")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"context" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "password_resets_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"password_hash" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_role" CHECK ("users"."role" in ('writer', 'editor', 'admin'))
);
--> statement-breakpoint
ALTER TABLE "brief_revisions" ADD CONSTRAINT "brief_revisions_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_revisions" ADD CONSTRAINT "brief_revisions_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_submitter_id_users_id_fk" FOREIGN KEY ("submitter_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_withdrawn_by_users_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_lenses" ADD CONSTRAINT "brief_lenses_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_lenses" ADD CONSTRAINT "brief_lenses_definition_id_lens_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."lens_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_lenses" ADD CONSTRAINT "brief_lenses_text_id_lens_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."lens_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_lenses" ADD CONSTRAINT "brief_lenses_candidate_id_lens_texts_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."lens_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_lenses" ADD CONSTRAINT "brief_lenses_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_attempts" ADD CONSTRAINT "generation_attempts_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_attempts" ADD CONSTRAINT "generation_attempts_lens_id_brief_lenses_id_fk" FOREIGN KEY ("lens_id") REFERENCES "public"."brief_lenses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_attempts" ADD CONSTRAINT "generation_attempts_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lens_texts" ADD CONSTRAINT "lens_texts_lens_id_brief_lenses_id_fk" FOREIGN KEY ("lens_id") REFERENCES "public"."brief_lenses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lens_texts" ADD CONSTRAINT "lens_texts_based_on_id_lens_texts_id_fk" FOREIGN KEY ("based_on_id") REFERENCES "public"."lens_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lens_texts" ADD CONSTRAINT "lens_texts_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_snapshots" ADD CONSTRAINT "source_snapshots_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_version_id_story_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."story_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slug_redirects" ADD CONSTRAINT "slug_redirects_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_versions" ADD CONSTRAINT "story_versions_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_versions" ADD CONSTRAINT "story_versions_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "briefs_author" ON "briefs" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "briefs_state" ON "briefs" USING btree ("working_state");--> statement-breakpoint
CREATE INDEX "generation_attempts_brief" ON "generation_attempts" USING btree ("brief_id");--> statement-breakpoint
CREATE INDEX "lens_texts_lens" ON "lens_texts" USING btree ("lens_id");--> statement-breakpoint
CREATE INDEX "audit_events_brief" ON "audit_events" USING btree ("brief_id");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "source_snapshots_source" ON "source_snapshots" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "sources_brief" ON "sources" USING btree ("brief_id");--> statement-breakpoint
CREATE INDEX "story_versions_topics" ON "story_versions" USING gin ("topic_slugs");--> statement-breakpoint
CREATE INDEX "story_versions_lenses" ON "story_versions" USING gin ("lens_keys");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_unique" ON "users" USING btree (lower("email"));