package fengsui.job.wire;

import fengsui.codec.StateJson;
import fengsui.codec.answer.AnswerRecord;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A byte for whether it can be used, then JSON. */
record AnswerRecordForm() implements Form<AnswerRecord> {

    @Override
    public String name() {
        return "answer-record";
    }

    @Override
    public Class<AnswerRecord> type() {
        return AnswerRecord.class;
    }

    @Override
    public void write(AnswerRecord record, DataOutput out) throws IOException {
        out.writeBoolean(record instanceof AnswerRecord.Usable);
        byte[] json = StateJson.write(record);
        out.writeInt(json.length);
        out.write(json);
    }

    @Override
    public AnswerRecord read(DataInput in) throws IOException {
        boolean usable = in.readBoolean();
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        return usable
                ? StateJson.read(json, AnswerRecord.Usable.class)
                : StateJson.read(json, AnswerRecord.Unusable.class);
    }
}
