ALTER TABLE "mails" ADD COLUMN "kind" text DEFAULT 'notice' NOT NULL;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "sealed_body" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "sealed_token" text;--> statement-breakpoint
ALTER TABLE "password_resets" ADD COLUMN "made_by" text DEFAULT 'system:visitor' NOT NULL;--> statement-breakpoint
ALTER TABLE "password_resets" ADD COLUMN "noticed_at" timestamp with time zone;--> statement-breakpoint
UPDATE "mails" SET "kind" = 'reset' WHERE "body" LIKE '%/reset/%' OR "subject" LIKE 'A new password for %';--> statement-breakpoint
UPDATE "mails" SET "kind" = 'invitation' WHERE "kind" = 'notice' AND ("body" LIKE '%/invite/%' OR "subject" LIKE '% invites you to %');--> statement-breakpoint
UPDATE "mails" SET "kind" = 'receipt' WHERE "kind" = 'notice' AND "body" LIKE '%/reports/%';--> statement-breakpoint
UPDATE "mails" SET "problem" = 'its text was removed in an update, because links are sealed since. Send a new one.' WHERE "kind" <> 'notice' AND "sent_at" IS NULL;--> statement-breakpoint
UPDATE "mails" SET "body" = '' WHERE "kind" <> 'notice';--> statement-breakpoint
UPDATE "password_resets" SET "used_at" = now() WHERE "used_at" IS NULL;
