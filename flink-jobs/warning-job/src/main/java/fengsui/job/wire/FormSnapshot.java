package fengsui.job.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * What a savepoint remembers of a serializer: the name of its form. The bytes of a form carry their own version, so a
 * form reads all that it ever wrote.
 */
public final class FormSnapshot<T> implements TypeSerializerSnapshot<T> {

    private static final int VERSION = 1;

    private @Nullable Form<T> form;

    /** Flink makes an empty one, then calls {@link #readSnapshot}. */
    public FormSnapshot() {}

    FormSnapshot(Form<T> form) {
        this.form = form;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(form().name());
    }

    @Override
    @SuppressWarnings("unchecked") // the name was written by a FormSnapshot of the same T
    public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
        form = (Form<T>) Forms.named(in.readUTF());
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return new FormSerializer<>(form());
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        return old instanceof FormSnapshot<T> that && that.form().name().equals(form().name())
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }

    private Form<T> form() {
        if (form == null) {
            throw new IllegalStateException("read or made before use");
        }
        return form;
    }
}
