CREATE TABLE "review_debts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brief_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"owed_by" uuid NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_debts_versionId_unique" UNIQUE("version_id")
);
--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "scheduled_by" uuid;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "scheduled_kind" text;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "scheduled_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "schedule_failure" text;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "held_by" uuid;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "hold_reason" text;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "hold_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "hold_asked_by" uuid;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "hold_asked_reason" text;--> statement-breakpoint
ALTER TABLE "review_debts" ADD CONSTRAINT "review_debts_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_debts" ADD CONSTRAINT "review_debts_version_id_story_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."story_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_debts" ADD CONSTRAINT "review_debts_owed_by_users_id_fk" FOREIGN KEY ("owed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_debts" ADD CONSTRAINT "review_debts_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_debts_brief" ON "review_debts" USING btree ("brief_id");--> statement-breakpoint
CREATE INDEX "review_debts_owed" ON "review_debts" USING btree ("owed_by") WHERE "review_debts"."reviewed_at" is null;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_scheduled_by_users_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_held_by_users_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_hold_asked_by_users_id_fk" FOREIGN KEY ("hold_asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_hold" CHECK (("briefs"."held_at" is null) = ("briefs"."hold_reason" is null));--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_hold_asked" CHECK (("briefs"."hold_asked_at" is null) = ("briefs"."hold_asked_reason" is null));