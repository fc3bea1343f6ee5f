CREATE TABLE "source_readings" (
	"hash" text NOT NULL,
	"version" integer NOT NULL,
	"words" text NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_readings_hash_version_pk" PRIMARY KEY("hash","version")
);
