package org.tensionwire.cli.dlq;

import org.tensionwire.pipeline.DeadLetter;

/** A dead letter and where it lies. */
public record Letter(LetterId id, DeadLetter content) {}
