/** What the desk is told, and what it tells about itself. */
@NullMarked
package org.tensionwire.desk.config;

import org.jspecify.annotations.NullMarked;
