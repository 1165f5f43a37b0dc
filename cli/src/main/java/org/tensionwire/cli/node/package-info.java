/**
 * A whole wire in one process: embedded broker and registry, the services, and what is said while
 * they run. Also each service by itself.
 */
@NullMarked
package org.tensionwire.cli.node;

import org.jspecify.annotations.NullMarked;
