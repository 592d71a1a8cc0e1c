"""Names shared by who enqueues and who works off. Workflows written under another version are left to its workers."""

APPLICATION = "aldyn"
WORKFLOW_VERSION = "1"
NOTICES = "notices"
DELIVER = "deliver_notice_workflow"
EXECUTOR_PREFIX = "worker"
CAMPAIGNS = "campaigns"
PLAN_CHUNK = "plan_campaign_chunk_workflow"
